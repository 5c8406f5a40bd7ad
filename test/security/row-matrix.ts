import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ROLE_NAMES } from '#database/bootstrap.js';
import type { Person } from './population.js';

/** Who looks at the rows; `nobody` is a connection on which no actor was set. */
export const ACTORS = [
  'staff:scoped',
  'student',
  'machine',
  'staff:adviser',
  'staff:auditor',
  'nobody',
  'system:sign_in',
  'system:health',
  'system:public_statement',
  'system:letter_verification',
  'system:roster_match',
  'staff',
  'system:worker',
  'system:erasure',
] as const;
export type ActorName = (typeof ACTORS)[number];

/**
 * What an actor can do with rows of their own and with others': the first letters of select, insert, update, delete;
 * `g` gives an own row away, `v` writes one that counts as the office's own act, `t` takes others' rows over unseen. Empty: nothing.
 */
export interface Rights {
  readonly own: string;
  readonly other: string;
}
export type Matrix = Readonly<Record<ActorName, Rights>>;

/** A table under row-level security as the catalogue describes it. */
export interface GuardedTable {
  readonly name: string;
  /** The column that says whose a row is; null in tables whose rows are nobody's own. */
  readonly ownerColumn: 'id' | 'student_id' | 'account_id' | null;
  /** Whether the owner is named by the account and not by the student. */
  readonly ownerIsAccount: boolean;
  /** How many rows are `self`'s. */
  readonly ownRows: number;
  /** Columns that can be given in an insert. */
  readonly columns: readonly string[];
  readonly grants: Readonly<Record<'app' | 'worker', string>>;
}

/** Somebody's rows, and those of somebody else. */
export interface Pair {
  readonly self: Person;
  readonly other: Person;
  /** Of a reviewer who sees `self` and not `other`. */
  readonly limitedAccountId: string;
  readonly adviserAccountId: string;
}

/** Every table under row-level security, from the catalogue. `client` sees every row. */
export async function guardedTables(client: pg.Pool, self: Person): Promise<GuardedTable[]> {
  const { rows } = await client.query<Omit<GuardedTable, 'ownRows'>>(
    `select c.oid::regclass::text as name,
            case when c.relname in ('student', 'account') then 'id'
                 when 'student_id' = any(cols.names) then 'student_id'
                 when 'account_id' = any(cols.names) then 'account_id' end as "ownerColumn",
            c.relname in ('account', 'session', 'idempotency_key', 'account_link', 'account_mail', 'calendar_feed', 'calendar_event',
                          'staff_digest', 'second_factor', 'recovery_code', 'external_identity', 'account_scope') as "ownerIsAccount",
            cols.names as columns,
            jsonb_build_object('app', ${granted(ROLE_NAMES.app)}, 'worker', ${granted(ROLE_NAMES.worker)}) as grants
       from pg_class c join pg_namespace n on n.oid = c.relnamespace,
            lateral (select array_agg(a.attname::text order by a.attnum) as names from pg_attribute a
                      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity <> 'a') cols
      where n.nspname in ('coop', 'keyring') and c.relkind in ('r', 'p') and c.relrowsecurity order by 1`,
  );
  const tables: GuardedTable[] = [];
  for (const table of rows) tables.push({ ...table, ownRows: await countRows(client, table, self) });
  return tables;
}

/** Rows of a person, or all where rows are nobody's own. */
export async function countRows(
  client: pg.Pool,
  { name, ownerColumn, ownerIsAccount }: Omit<GuardedTable, 'ownRows'>,
  person: Person,
): Promise<number> {
  const owner = ownerIsAccount ? person.accountId : person.studentId;
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from ${name} where ${ownerColumn ? `${ownerColumn} = '${owner}'` : 'true'}`,
  );
  return rows[0]!.n;
}

const granted = (role: string): string =>
  `(select string_agg(left(p, 1), '' order by o) from unnest(array['select', 'insert', 'update', 'delete']) with ordinality t (p, o)
     where has_table_privilege('${role}', c.oid, p))`;

/**
 * Tries statements one after the other as an actor and undoes each; answers the number of rows or the SQLSTATE of each.
 * Runs with the rights of who calls it. An error that comes after the policies have let a row pass (a rule of the table,
 * a reference, a duplicate) is told apart from a refusal (42501) by its state.
 */
export const PROBE = `
  create function public.probe(actor_kind text, actor_id text, student_id text, link text, statements text[]) returns text[]
  language plpgsql as $$
  declare statement text; n bigint; answers text[] := '{}';
  begin
    perform set_config('coopdesk.actor_kind', actor_kind, true), set_config('coopdesk.actor_id', actor_id, true),
            set_config('coopdesk.student_id', student_id, true), set_config('coopdesk.statement', link, true);
    foreach statement in array statements loop
      begin
        execute statement;
        get diagnostics n = row_count;
        raise exception using errcode = 'P9999', message = n::text;
      exception when sqlstate 'P9999' then answers := answers || sqlerrm; when others then answers := answers || sqlstate::text;
      end;
    end loop;
    return answers;
  end $$;
  grant execute on function public.probe to coopdesk_app, coopdesk_worker`;

/**
 * What each actor can really do with the rows of a table, tried out one by one in `client`'s open transaction.
 * @param become makes the client the application's or the worker's role
 */
export async function matrixOf(
  client: pg.ClientBase,
  table: GuardedTable,
  people: Pair,
  become: (role: 'app' | 'worker') => Promise<void>,
): Promise<Matrix> {
  const measured: Partial<Record<ActorName, Rights>> = {};
  for (const actor of ACTORS) measured[actor] = await rightsOf(client, table, people, actor, become);
  return measured as Matrix;
}

/** The same of one actor. */
export async function rightsOf(
  client: pg.ClientBase,
  table: GuardedTable,
  people: Pair,
  actor: ActorName,
  become: (role: 'app' | 'worker') => Promise<void>,
): Promise<Rights> {
  const statements = statementsFor(table, people.self, people.other);
  await become(actor === 'system:worker' || actor === 'system:erasure' ? 'worker' : 'app');
  const [accountId, studentId] =
    actor === 'student' ? [people.self.accountId, people.self.studentId] : [accountOf(actor, people), ''];
  const { rows } = await client.query<{ answers: string[] }>(
    'select public.probe($1, $2, $3, $4, $5) as answers',
    [
      actor === 'staff:scoped' ? 'staff' : actor === 'nobody' ? '' : actor,
      accountId,
      studentId,
      heldBy(actor, people.self),
      statements.map(({ sql }) => sql),
    ],
  );
  const allowed = statements.filter((one, at) => isAllowed(rows[0]!.answers[at]!, one.harmlessRows));
  const letters = (whose: 'own' | 'other') =>
    allowed
      .filter((one) => one.whose === whose)
      .map((one) => one.letter)
      .join('');
  return { own: letters('own'), other: letters('other') };
}

function accountOf(actor: ActorName, { limitedAccountId, adviserAccountId }: Pair): string {
  if (actor === 'staff:scoped') return limitedAccountId;
  if (actor === 'staff:adviser') return adviserAccountId;
  return actor === 'machine' || actor.startsWith('staff') ? STRANGER : '';
}

/** What the actor was let in by. */
function heldBy(actor: ActorName, self: Person): string {
  if (actor === 'system:roster_match') return self.studentNumber;
  return HOLDERS.has(actor) ? linkHashOf(self) : '';
}

/** Who acts with the hash of something that a person gave out. */
const HOLDERS: ReadonlySet<ActorName> = new Set(['system:public_statement', 'system:letter_verification']);

/** What the holder of a person's link, or of the code of their letter, acts with. */
export const linkHashOf = ({ canary }: Person): string => createHash('sha256').update(canary).digest('hex');

const STRANGER = '00000000-0000-4000-8000-000000000000';

/** Refused, or no row seen: not allowed. Any row, or an error behind the policies: allowed. */
function isAllowed(answer: string, harmlessRows = 0): boolean {
  if (/^\d{1,4}$/.test(answer)) return Number(answer) > harmlessRows;
  if (answer === '42501') return false;
  if (answer.startsWith('23')) return true;
  throw new Error(`The probe itself is wrong: ${answer}`);
}

interface Probe {
  readonly letter: string;
  readonly whose: 'own' | 'other';
  readonly sql: string;
  /** So many rows are no sign of a right: they are own ones. */
  readonly harmlessRows?: number;
}

function statementsFor(table: GuardedTable, self: Person, other: Person): Probe[] {
  const { name, ownerColumn } = table;
  const idOf = (person: Person) => `'${table.ownerIsAccount ? person.accountId : person.studentId}'`;
  const own = `${ownerColumn} = ${idOf(self)}`;
  const others = ownerColumn ? `${ownerColumn} = ${idOf(other)}` : 'true';
  const anyColumn = ownerColumn ?? table.columns[0]!;
  const of = (whose: 'own' | 'other', condition: string): Probe[] => [
    { letter: 's', whose, sql: `select from ${name} where ${condition}` },
    { letter: 'i', whose, sql: insertLike(table, whose === 'own' ? self : other) },
    {
      letter: 'u',
      whose,
      sql: `update ${name} set ${CHANGED[name] ?? `${anyColumn} = ${anyColumn}`} where ${condition}`,
    },
    { letter: 'd', whose, sql: `delete from ${name} where ${condition}` },
  ];
  if (!ownerColumn) return of('other', others);
  // Without a condition the policies for reading are not asked, so that those for changing stand alone.
  const give = `update ${name} set ${ownerColumn} = ${idOf(other)}`;
  const take = `update ${name} set ${TAKEN[name] ?? CHANGED[name] ?? `${ownerColumn} = ${idOf(self)}`}`;
  return [
    ...of('own', own),
    { letter: 'g', whose: 'own', sql: give },
    ...(name in VERIFIED
      ? [{ letter: 'v', whose: 'own', sql: insertLike(table, self, VERIFIED[name]) } as const]
      : []),
    ...of('other', others),
    { letter: 't', whose: 'other', sql: take, harmlessRows: table.ownRows },
  ];
}

type Values = Readonly<Record<string, string>>;

/** Where only some columns may be changed, one of those; it changes nothing in the rows of the population. */
const CHANGED: Values = {
  'coop.employer_statement': 'last_viewed_at = null',
  'coop.correction_request': 'decided_at = null',
  'coop.hand_over': 'taken_by = coop.actor_id()',
  'coop.legal_hold': 'lifted_at = null',
  'coop.approval_request': 'note = null',
  'coop.pathway_case': 'closed_at = null',
  'keyring.person_key': 'wrapped_key = null, erased_at = now()',
  'coop.pathway_step': 'taken_back_at = null',
};
const TAKEN: Values = { 'coop.account': `language = 'fr'` };

/** A row that a person could have written: as plain as the columns allow, since the policies look before the rules do. */
function insertLike(
  table: GuardedTable,
  person: Person,
  values: Values = STATEMENTS[table.name] ?? {},
): string {
  const { name, ownerColumn, ownerIsAccount, columns } = table;
  if (!ownerColumn)
    return `insert into ${name} (${columns.join(', ')}) values (${columns.map(() => 'null').join(', ')})`;
  const owner = `'${ownerIsAccount ? person.accountId : person.studentId}'`;
  const row: Values = { [ownerColumn]: owner, ...values };
  const cells = Object.values(row).map((value) => (value === THE_OWNER ? owner : value));
  return `insert into ${name} (${Object.keys(row).join(', ')}) values (${cells.join(', ')})`;
}

/** Stands for the person whose row it is. */
const THE_OWNER = 'the owner';

/** What the narrower policies look at besides the owner: a student's own statement passes, a verified one does not. */
const STATEMENTS: Readonly<Record<string, Values>> = {
  'coop.byte_grant': {
    id: 'gen_random_uuid()',
    audit_entry_id: '0',
    purpose: `'archive.made'`,
    subject_ids: `'{}'`,
    actor_kind: `'staff'`,
    actor_id: 'coop.actor_id()',
    granted_at: 'clock_timestamp()',
    expires_at: `clock_timestamp() + interval '60 seconds'`,
  },
  'coop.case_note': { from_student: 'true', shown_to: THE_OWNER },
  'coop.permit': { source: `'student_statement'`, verified: 'false' },
  'coop.submission': { evidence: `'declared'` },
  'coop.travel': { source: `'student_statement'` },
  'coop.pathway_step': { done_by: `'candidate'` },
};
export const VERIFIED: Readonly<Record<string, Values>> = {
  'coop.correction_request': { state: `'accepted'` },
  'coop.permit': { source: `'student_statement'`, verified: 'true' },
  'coop.submission': { evidence: `'verified'` },
  'coop.travel': { source: `'office'` },
  'coop.letter_request': { state: `'approved'` },
  'coop.notification': { state: `'sent'` },
  'coop.pathway_step': { done_by: `'office'` },
  'coop.review_task': { assigned_to: `'00000000-0000-4000-8000-000000000000'` },
};
