import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actorId, type StaffActor } from '#database/actor.js';
import { Parameters } from '#database/parameters.js';
import type { RequestOrigin, Statement, Transaction } from '#database/transaction.js';
import { groupRanges, type QueueCursor, type QueueFilter, type QueueGroup } from './queue-filter.js';
import { wordConditions } from './word-search.js';

/** Counting stops here: the desk says "1000 and more". */
const COUNTED = 1000;

export interface QueuePageWish {
  readonly filter: QueueFilter;
  readonly cursor: QueueCursor | null;
  readonly limit: number;
  /** `YYYY-MM-DD` in the office's zone. */
  readonly today: string;
}

/** The conditions of a filter on a row `t` of coop.review_task, without its group. */
function conditions(filter: QueueFilter, actor: StaffActor, parameters: Parameters): string[] {
  const { kind, assignee, program, why, q, dueBefore } = filter;
  const account = assignee === 'me' ? actor.accountId : assignee;
  return [
    `t.state = 'open'`,
    ...(kind ? [`t.kind = ${parameters.place(kind)}`] : []),
    ...(account === 'none' ? ['t.assigned_to is null'] : []),
    ...(account && account !== 'none' ? [`t.assigned_to = ${parameters.place(account)}`] : []),
    ...(program ? [`t.program_id = ${parameters.place(program)}`] : []),
    ...(why ? [`${parameters.place(why)} = any(t.why)`] : []),
    ...(dueBefore ? [`t.due_on < ${parameters.place(dueBefore)}`] : []),
    ...(q ? wordConditions(q, 't.student_id', parameters) : []),
  ];
}

function withinGroup(group: QueueGroup, today: string, parameters: Parameters): string[] {
  const { from, to } = groupRanges(today)[group];
  return [
    ...(from ? [`t.due_on >= ${parameters.place(from)}`] : []),
    ...(to ? [`t.due_on <= ${parameters.place(to)}`] : []),
  ];
}

/** A row of the desk as JSON, from a row `t` with its joins. */
function itemJson(today: string, parameters: Parameters): string {
  const { tomorrow, this_week: week } = groupRanges(today);
  const [now, next, sunday] = [today, tomorrow.to, week.to].map((day) => `${parameters.place(day)}::date`);
  return `json_build_object('id', t.id, 'kind', t.kind, 'subjectId', t.subject_id, 'why', t.why, 'dueOn', t.due_on,
    'group', case when t.due_on < ${now} then 'overdue' when t.due_on = ${now} then 'today'
      when t.due_on <= ${next} then 'tomorrow' when t.due_on <= ${sunday} then 'this_week' else 'later' end,
    'student', json_build_object('id', s.id, 'studentNumber', s.student_number, 'name', s.given_name || ' ' || s.family_name),
    'program', case when p.id is not null then json_build_object('id', p.id, 'code', p.code) end,
    'assignee', case when a.id is not null then json_build_object('id', a.id, 'name', a.display_name) end,
    'risk', json_build_object('coveredUntil', (select max(v.expires_on) from coop.permit v where v.student_id = t.student_id
      and v.verified and v.superseded_by is null and v.cancelled_on is null)),
    'openedAt', to_char(t.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'version', t.version)`;
}

const JOINS = `join coop.student s on s.id = t.student_id left join coop.program p on p.id = t.program_id
  left join coop.account a on a.id = t.assigned_to`;

/**
 * The page of the desk as one statement whose one row is the finished JSON text, with the audit row of its reading:
 * the desk is what staff look at all day, so nothing is taken apart and put together again on the way.
 */
export function queuePage(wish: QueuePageWish, actor: StaffActor, origin: RequestOrigin): Statement {
  const { filter, cursor, limit, today } = wish;
  const parameters = new Parameters();
  const common = conditions(filter, actor, parameters).join(' and ');
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
        'capped', greatest(c.overdue, c.today, c.tomorrow, c.this_week, c.later) > ${COUNTED}))::text as body
      from counted c`;
  return { name: `queue ${fingerprint(text)}`, text, values: parameters.values };
}

/** The filters make the text; each text is prepared once on a connection. */
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

export interface QueueTask {
  readonly kind: string;
  readonly state: 'open' | 'done';
  readonly studentId: string;
  readonly version: number;
}

@Injectable()
export class DeskQueueStore {
  /** One row of the desk as JSON; null when there is no such open task. */
  async item(tx: Transaction, id: string, today: string): Promise<object | null> {
    const parameters = new Parameters();
    const rows: { item: object }[] = await tx.manager.query(
      `select ${itemJson(today, parameters)} as item from coop.review_task t ${JOINS}
        where t.id = ${parameters.place(id)} and t.state = 'open'`,
      parameters.values,
    );
    return rows[0]?.item ?? null;
  }

  async task(tx: Transaction, id: string): Promise<QueueTask | null> {
    const rows: QueueTask[] = await tx.manager.query(
      `select kind, state, student_id as "studentId", version from coop.review_task where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async assign(tx: Transaction, id: string, version: number, accountId: string | null): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.review_task set assigned_to = $3, version = version + 1 where id = $1 and version = $2 and state = 'open'`,
      [id, version, accountId],
    );
    return count === 1;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async close(tx: Transaction, id: string, version: number): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.review_task set state = 'done', closed_at = now(), version = version + 1
        where id = $1 and version = $2 and state = 'open'`,
      [id, version],
    );
    return count === 1;
  }

  async isStaff(tx: Transaction, accountId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `select 1 from coop.account where id = $1 and role <> 'student' and disabled_at is null`,
      [accountId],
    );
    return rows.length > 0;
  }
}
