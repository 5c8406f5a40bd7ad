import type { Transaction } from '#database/transaction.js';

const LOAD_LOCK = 715_520;

export type Row = Readonly<Record<string, unknown>>;

/** A letter's page that is in the store; the hash in hex. */
export interface IssuedPage {
  readonly id: string;
  readonly state: string;
  readonly storageKey: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes the demonstration's rows, a table at a time. */
export class DemonstrationStore {
  /** Waits for another load to end; held until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.manager.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK]);
  }

  /** What is there already: nothing, this demonstration, or what is not ours to touch. */
  async found(tx: Transaction, signIn: string): Promise<'nothing' | 'demonstration' | 'other'> {
    const rows: { ours: boolean; others: boolean }[] = await tx.manager.query(
      `select exists (select from coop.account where email_key = lower($1)) as ours,
              exists (select from coop.student) or exists (select from coop.office) as others`,
      [signIn],
    );
    const { ours, others } = rows[0]!;
    if (ours) return 'demonstration';
    return others ? 'other' : 'nothing';
  }

  /** Keys are the columns in camel case; a column that no row names takes its default. Bytes are written as hex. */
  async insert(tx: Transaction, table: string, wanted: readonly object[]): Promise<void> {
    if (wanted.length === 0) return;
    const rows = wanted as readonly Row[];
    const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const columns = keys.map(snakeCase).join(', ');
    const values = rows.map((row) =>
      Object.fromEntries(keys.map((key) => [snakeCase(key), asJson(row[key])])),
    );
    await tx.manager.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(values)],
    );
  }

  /** The reviewer's open tasks were given out together, in one step of the coordinator's. */
  async assignedTogether(
    tx: Transaction,
    reviewerId: string,
    coordinator: { readonly id: string; readonly name: string },
  ): Promise<void> {
    await tx.manager.query(
      `with given as (
         select t.id, t.student_id, t.version, t.opened_at, row_number() over (order by t.id)::int as place
           from coop.review_task t where t.state = 'open' and t.assigned_to = $1),
       batch as (
         insert into coop.task_batch (step, state, total, started_by, started_by_id, started_at, finished_at)
         select 'assign', 'done', count(*), $2, $3, max(opened_at), max(opened_at) from given having count(*) > 0
         returning id, started_at)
       insert into coop.task_batch_row (batch_id, position, task_id, student_id, task_version, step, state, before, after_version, done_at)
       select b.id, g.place, g.id, g.student_id, g.version, jsonb_build_object('kind', 'assign', 'accountId', $1::uuid), 'done',
              '{"assignedTo": null, "snoozedUntil": null, "snoozeReason": null}', g.version, b.started_at
         from given g cross join batch b`,
      [reviewerId, coordinator.name, coordinator.id],
    );
  }

  async issueLetters(tx: Transaction, pages: readonly IssuedPage[]): Promise<void> {
    await tx.manager.query(
      `update coop.letter l set state = p.state, storage_key = p."storageKey", sha256 = decode(p.sha256, 'hex'), bytes = p.bytes
         from jsonb_to_recordset($1::jsonb) as p (id uuid, state text, "storageKey" text, sha256 text, bytes int)
        where l.id = p.id and l.state = 'rendering'`,
      [JSON.stringify(pages)],
    );
  }
}

const snakeCase = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function asJson(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
