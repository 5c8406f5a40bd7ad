import { Injectable } from '@nestjs/common';
import { Parameters } from '#database/parameters.js';
import type { Transaction } from '#database/transaction.js';
import { actorName } from '../audit/actor-name.js';
import { instantJson } from '../students/student-fact.store.js';

/** Between two moments (from included, to not), perhaps of one student or by one member of staff or machine. */
export interface TrailWindow {
  readonly from: Date;
  readonly to: Date;
  readonly studentId: string | null;
  readonly actorId: string | null;
}

/** One person seen or changed by one other: a list that showed fifty people is fifty of these. */
export interface SeenRow {
  /** Number of the row in the trail. */
  readonly id: string;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly actor: { readonly id: string | null; readonly kind: string; readonly name: string };
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly subjectType: string;
  /** The name is gone when the person was erased. */
  readonly student: {
    readonly id: string;
    readonly name: string | null;
    readonly studentNumber: string | null;
  };
  readonly address: string | null;
  readonly change: Readonly<Record<string, unknown>>;
  /** Where a page that ends here goes on. */
  readonly cursor: string;
}

/** A person touched within the window, for the letter that tells them. */
export interface TouchedPerson {
  readonly id: string;
  readonly name: string | null;
  readonly studentNumber: string | null;
  readonly email: string | null;
  readonly times: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Where a page ends: the row of the trail, and the person within a row that shows several. */
export interface SeenCursor {
  /** Instant with microseconds. */
  readonly at: string;
  readonly entryId: string;
  readonly studentId: string;
}

const STUDENT = `json_build_object('id', seen.student_id, 'name', s.given_name || ' ' || s.family_name, 'studentNumber', s.student_number)`;

/** Rows about one person, and persons within rows about many, of the window; both ways go by an index on the time. */
function seen({ from, to, studentId, actorId }: TrailWindow, parameters: Parameters): string {
  const [since, until] = [parameters.place(from), parameters.place(to)];
  const person = studentId === null ? null : parameters.place(studentId);
  const actor = actorId === null ? null : parameters.place(actorId);
  const where = (row: string): string =>
    [
      `${row}.at >= ${since} and ${row}.at < ${until}`,
      ...(person ? [`${row}.student_id = ${person}`] : []),
      ...(actor ? [`${row}.actor_id = ${actor}`] : []),
    ].join(' and ');
  return `(select e.id as entry_id, e.student_id, e.at from coop.audit_entry e where ${where('e')} and e.student_id is not null
    union all select a.entry_id, a.student_id, a.at from coop.audit_about a where ${where('a')})`;
}

@Injectable()
export class WhoSawWhomStore {
  /** Newest first. */
  async page(
    tx: Transaction,
    window: TrailWindow,
    after: SeenCursor | null,
    limit: number,
  ): Promise<SeenRow[]> {
    const parameters = new Parameters();
    const rows = seen(window, parameters);
    const further = after
      ? `where (seen.at, seen.entry_id, seen.student_id) < (${parameters.place(after.at)}::timestamptz,
          ${parameters.place(after.entryId)}::bigint, ${parameters.place(after.studentId)}::uuid)`
      : '';
    const found: { row: SeenRow }[] = await tx.manager.query(
      `with page as materialized (select * from ${rows} seen ${further} order by seen.at desc, seen.entry_id desc, seen.student_id desc limit ${parameters.place(limit)})
       select json_build_object('id', e.id::text, 'at', ${instantJson('e.at')},
                'actor', json_build_object('id', e.actor_id, 'kind', e.actor_kind, 'name', ${actorName('e')}),
                'onBehalfOf', e.on_behalf_of, 'action', e.action, 'subjectType', e.subject_type, 'student', ${STUDENT},
                'address', e.address, 'change', e.change,
                'cursor', concat_ws('_', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.id, seen.student_id)) as row
         from page seen join coop.audit_entry e on e.id = seen.entry_id left join coop.student s on s.id = seen.student_id
        order by seen.at desc, seen.entry_id desc, seen.student_id desc`,
      parameters.values,
    );
    return found.map(({ row }) => row);
  }

  /** Everybody touched, by how often. */
  async people(tx: Transaction, window: TrailWindow, limit: number): Promise<TouchedPerson[]> {
    const parameters = new Parameters();
    const found: { row: TouchedPerson }[] = await tx.manager.query(
      `with touched as materialized (
         select student_id, count(*)::int as times, min(at) as first_at, max(at) as last_at
           from ${seen(window, parameters)} seen group by student_id order by times desc, student_id limit ${parameters.place(limit)})
       select json_build_object('id', t.student_id, 'name', s.given_name || ' ' || s.family_name,
                'studentNumber', s.student_number, 'email', s.email, 'times', t.times,
                'firstAt', ${instantJson('t.first_at')}, 'lastAt', ${instantJson('t.last_at')}) as row
         from touched t left join coop.student s on s.id = t.student_id order by t.times desc, t.student_id`,
      parameters.values,
    );
    return found.map(({ row }) => row);
  }

  /** Who has looked at a student's file: other people's readings alone, newest first. */
  async looksAt(
    tx: Transaction,
    studentId: string,
    before: string | null,
    limit: number,
  ): Promise<LookRow[]> {
    const rows: { row: LookRow }[] = await tx.manager.query(
      `select json_build_object('id', id::text, 'at', ${instantJson('at')}, 'actor', json_build_object('kind', actor_kind,
                'name', actor_name), 'action', action) as row
         from (select e.id, e.at, e.actor_kind, e.actor_name, e.action from coop.audit_entry e
                where e.student_id = $1 and e.actor_kind <> 'student' and e.action !~ '^session\\.' and e.action ~ '(\\.(read|viewed|downloaded|opened|listed|read_as_of)|^archive\\.made)$'
                  and e.id < coalesce($2::bigint, 9223372036854775807)
               union all
               select a.entry_id, a.at, a.actor_kind, a.actor_name, a.action from coop.audit_about a
                where a.student_id = $1 and a.actor_kind <> 'student' and a.entry_id < coalesce($2::bigint, 9223372036854775807)) looks
        order by id desc limit $3`,
      [studentId, before, limit],
    );
    return rows.map(({ row }) => row);
  }

  /** Ids of the accounts and machines with this name, mail address or id. */
  async actorIds(tx: Transaction, text: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select id from coop.account where email_key = lower($1) or lower(display_name) = lower($1) or id::text = lower($1)`,
      [text],
    );
    return rows.map(({ id }) => id);
  }

  async studentId(tx: Transaction, text: string): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      'select id from coop.student where student_number = $1 or id::text = lower($1)',
      [text],
    );
    return rows[0]?.id ?? null;
  }
}

/** One look at one's file. */
export interface LookRow {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly name: string };
  readonly action: string;
}
