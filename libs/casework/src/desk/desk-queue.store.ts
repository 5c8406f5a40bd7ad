import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actorId, type StaffActor } from '#database/actor.js';
import { Parameters } from '#database/parameters.js';
import type { RequestOrigin, Statement, Transaction } from '#database/transaction.js';
import type { ReviewTaskKind } from '../students/review-task.store.js';
import { conditions, everyCondition, itemJson, JOINS, withinGroup } from './queue-conditions.store.js';
import type { QueueCursor, QueueGroup, ResolvedFilter } from './queue-filter.js';

/** Counting stops here: the desk says "1000 and more". */
const COUNTED = 1000;

export interface QueuePageWish {
  readonly filter: ResolvedFilter;
  readonly cursor: QueueCursor | null;
  readonly limit: number;
}

/** What a page's one row holds. */
export interface QueuePageRow {
  /** The finished JSON text. */
  readonly body: string;
  /** The due dates that stand on it, `YYYY-MM-DD`. */
  readonly dues: readonly string[];
}

/**
 * The page of the desk as one statement whose one row is the finished JSON text, with the audit row of its reading:
 * the desk is what staff look at all day, so nothing is taken apart and put together again on the way.
 */
export function queuePage(wish: QueuePageWish, actor: StaffActor, origin: RequestOrigin): Statement {
  const { filter, cursor, limit } = wish;
  const { today } = filter;
  const parameters = new Parameters();
  const common = conditions(filter, parameters).join(' and ');
  const group = filter.group ? withinGroup(filter.group, today, parameters) : [];
  const after = cursor
    ? [`(t.due_on, t.id) > (${parameters.place(cursor.dueOn)}::date, ${parameters.place(cursor.id)}::uuid)`]
    : [];
  // Ordered, although only counted: otherwise the planner may walk the table, which ends early only by luck.
  const count = (name: QueueGroup): string =>
    `(select count(*) from (select from coop.review_task t where ${[common, ...withinGroup(name, today, parameters)].join(' and ')}
       order by t.due_on, t.id limit ${COUNTED + 1}) counted)`;
  // Written into the text: with an unknown limit the planner would sort the whole table.
  const shown = Math.trunc(limit);
  const [actorKind, id, name, requestId, address] = [
    actor.kind,
    actorId(actor),
    actor.name,
    origin.requestId,
    origin.address,
  ].map((value) => parameters.place(value));
  const text = `
    with page as materialized (
      select t.* from coop.review_task t where ${[common, ...group, ...after].join(' and ')}
       order by t.due_on, t.id limit ${shown + 1}),
    shown as materialized (select * from page order by due_on, id limit ${shown}),
    audited as (
      insert into coop.audit_entry (actor_kind, actor_id, actor_name, action, subject_type, subject_ids, request_id, address)
      select ${actorKind}, ${id}::uuid, ${name}, 'queue.read', 'student',
             coalesce((select array_agg(distinct student_id::text) from shown), '{}'), ${requestId}, ${address}),
    counted as materialized (
      select ${count('overdue')} as overdue, ${count('today')} as today, ${count('tomorrow')} as tomorrow,
             ${count('this_week')} as this_week, ${count('later')} as later)
    select json_build_object(
      'items', coalesce((select json_agg(${itemJson(today, parameters)} order by t.due_on, t.id) from shown t ${JOINS}), '[]'),
      'nextCursor', case when (select count(*) from page) > ${shown}
        then (select due_on || '_' || id from shown order by shown.due_on desc, shown.id desc limit 1) end,
      'counts', json_build_object('overdue', least(c.overdue, ${COUNTED}), 'today', least(c.today, ${COUNTED}),
        'tomorrow', least(c.tomorrow, ${COUNTED}), 'thisWeek', least(c.this_week, ${COUNTED}), 'later', least(c.later, ${COUNTED}),
        'capped', greatest(c.overdue, c.today, c.tomorrow, c.this_week, c.later) > ${COUNTED}))::text as body,
      coalesce((select array_agg(distinct due_on::text) from shown), '{}') as dues
      from counted c`;
  return { name: `queue ${fingerprint(text)}`, text, values: parameters.values, inIndexOrder: true };
}

/** The filters make the text; each text is prepared once on a connection. */
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** A row of the desk as the list shows it. */
export interface ListedTask {
  readonly id: string;
  readonly kind: ReviewTaskKind;
  readonly why: readonly string[];
  readonly dueOn: string;
  readonly group: QueueGroup;
  readonly student: { readonly id: string; readonly studentNumber: string; readonly name: string };
  readonly program: { readonly code: string } | null;
  readonly assignee: { readonly name: string } | null;
  readonly risk: { readonly coveredUntil: string | null };
  readonly snooze: { readonly until: string } | null;
  readonly lastNote: { readonly by: string; readonly text: string } | null;
}

/** A task of a selection: what a person must see to act on many at once. */
export interface SelectedTask {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: 'open' | 'done';
  readonly dueOn: string;
  readonly student: { readonly id: string; readonly studentNumber: string; readonly name: string };
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly snoozedUntil: string | null;
}

@Injectable()
export class DeskQueueStore {
  /** One row of the desk as JSON, open or done; null when there is no such task. */
  async item(tx: Transaction, id: string, today: string): Promise<object | null> {
    const parameters = new Parameters();
    const rows: { item: object }[] = await tx.manager.query(
      `select ${itemJson(today, parameters)} as item from coop.review_task t ${JOINS} where t.id = ${parameters.place(id)}`,
      parameters.values,
    );
    return rows[0]?.item ?? null;
  }

  /** The tasks of a filter in the order of the list. @param limit one more is read than is wanted, to say that there are more */
  async selection(tx: Transaction, filter: ResolvedFilter, limit: number): Promise<SelectedTask[]> {
    const parameters = new Parameters();
    const where = everyCondition(filter, parameters);
    return tx.manager.query(
      `select t.id, t.version, t.kind, t.state, t.due_on::text as "dueOn", t.snoozed_until::text as "snoozedUntil",
              json_build_object('id', s.id, 'studentNumber', s.student_number, 'name', s.given_name || ' ' || s.family_name) as student,
              case when a.id is not null then json_build_object('id', a.id, 'name', a.display_name) end as assignee
         from coop.review_task t ${JOINS} where ${where} order by t.due_on, t.id limit ${Math.trunc(limit)}`,
      parameters.values,
    );
  }

  /** A part of the list for a file, without the numbers of its groups. */
  async listed(
    tx: Transaction,
    filter: ResolvedFilter,
    after: QueueCursor | null,
    limit: number,
  ): Promise<ListedTask[]> {
    const parameters = new Parameters();
    const where = everyCondition(filter, parameters);
    const later = after
      ? ` and (t.due_on, t.id) > (${parameters.place(after.dueOn)}::date, ${parameters.place(after.id)}::uuid)`
      : '';
    const rows: { item: ListedTask }[] = await tx.manager.query(
      `with shown as materialized (select t.* from coop.review_task t where ${where}${later}
          order by t.due_on, t.id limit ${Math.trunc(limit)})
       select ${itemJson(filter.today, parameters)} as item from shown t ${JOINS} order by t.due_on, t.id`,
      parameters.values,
    );
    return rows.map(({ item }) => item);
  }

  /** How many tasks a filter has, counted to the limit of the desk. */
  async count(tx: Transaction, filter: ResolvedFilter): Promise<number> {
    const parameters = new Parameters();
    const where = everyCondition(filter, parameters);
    const [row]: { n: number }[] = await tx.manager.query(
      `select count(*)::int as n from (select from coop.review_task t where ${where} order by t.due_on, t.id limit ${COUNTED}) counted`,
      parameters.values,
    );
    return row!.n;
  }

  async isStaff(tx: Transaction, accountId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `select 1 from coop.account where id = $1 and role <> 'student' and disabled_at is null`,
      [accountId],
    );
    return rows.length > 0;
  }
}
