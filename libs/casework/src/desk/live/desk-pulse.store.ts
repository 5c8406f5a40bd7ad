import type { Statement } from '#database/transaction.js';
import type { BatchTable } from '../../row-by-row.store.js';

/** What changes on the desk while somebody looks at it. */
export interface DeskPulse {
  readonly counts: PulseCounts;
  /** Changes whenever a row near the top of somebody's list does. */
  readonly stamp: string;
  /** Colleagues who have the same before their eyes, by name. */
  readonly here: readonly { readonly id: string; readonly name: string }[];
  readonly jobs: readonly PulseJob[];
}

/** Open tasks that are not put off, each counted to a thousand. */
export interface PulseCounts {
  /** Assigned to the asker: due before today, due today. */
  readonly overdue: number;
  readonly today: number;
  /** Assigned to nobody, whenever they are due. */
  readonly nobody: number;
}

/** Work in the background that a person has started. */
export interface PulseJob {
  readonly id: string;
  readonly kind: 'letters' | 'tasks';
  readonly done: number;
  readonly total: number;
}

export interface PulseWish {
  readonly streamId: string;
  readonly accountId: string;
  /** Accounts whose tasks are the asker's own today. */
  readonly covered: readonly string[];
  /** What the asker has before their eyes, such as `document:<id>`. */
  readonly subject: string | null;
  /** `YYYY-MM-DD` in the office's zone. */
  readonly today: string;
}

const COUNTED = 1000;
/** Rows whose changes are noticed; nobody sees more at once. */
const WATCHED = 100;
/** A stream tells of itself more often than this. */
const GONE_AFTER = '30 seconds';

const awake = `t.state = 'open' and (t.snoozed_until is null or t.snoozed_until <= $4::date)`;
const counted = (condition: string): string =>
  `(select count(*)::int from (select from coop.review_task t where ${awake} and ${condition} order by t.due_on, t.id limit ${COUNTED}) c)`;
const watched = (condition: string): string =>
  `(select string_agg(w.id || '.' || w.version, ',') from (select t.id, t.version from coop.review_task t
     where ${awake} ${condition} order by t.due_on, t.id limit ${WATCHED}) w)`;

const running = (kind: PulseJob['kind'], table: BatchTable): string =>
  `select b.id, '${kind}' as kind, b.total,
     (select count(*) from coop.${table}_row r where r.batch_id = b.id and r.state <> 'waiting') as done
     from coop.${table} b where b.state = 'running'`;

/** One look at the desk, which tells of the looker too: presence is noted and read in the same transaction. */
export function deskPulse({ streamId, accountId, covered, subject, today }: PulseWish): Statement {
  return {
    name: 'desk pulse',
    inIndexOrder: true,
    text: `
      with told as (
        insert into coop.desk_presence (stream_id, staff_id, subject)
        select $1::uuid, $2::uuid, $3::text where $3::text is not null
        on conflict (stream_id) do update set seen_at = now()),
      swept as (delete from coop.desk_presence where seen_at < now() - interval '${GONE_AFTER}' and stream_id <> $1)
      select json_build_object('overdue', ${counted('t.assigned_to = any($5::uuid[]) and t.due_on < $4::date')},
               'today', ${counted('t.assigned_to = any($5::uuid[]) and t.due_on = $4::date')},
               'nobody', ${counted('t.assigned_to is null')}) as counts,
             md5(concat_ws('/', ${watched('and t.assigned_to = any($5::uuid[])')}, ${watched('and t.assigned_to is null')}, ${watched('')})) as stamp,
             coalesce((select json_agg(json_build_object('id', h.id, 'name', h.display_name) order by h.display_name, h.id)
               from (select distinct a.id, a.display_name from coop.desk_presence p join coop.account a on a.id = p.staff_id
                      where p.subject = $3 and p.staff_id <> $2 and p.seen_at >= now() - interval '${GONE_AFTER}') h), '[]') as here,
             coalesce((select json_agg(json_build_object('id', j.id, 'kind', j.kind, 'total', j.total, 'done', j.done) order by j.id)
               from (${running('letters', 'letter_batch')} union all ${running('tasks', 'task_batch')}) j), '[]') as jobs`,
    values: [streamId, accountId, subject, today, [accountId, ...covered]],
  };
}

export const leaveDesk = (streamId: string): Statement => ({
  name: 'leave desk',
  text: 'delete from coop.desk_presence where stream_id = $1',
  values: [streamId],
});
