import { Parameters } from '#database/parameters.js';
import { CLOSED_TO_ACTOR } from '../audit/reading-wall.store.js';
import { COVERED_UNTIL } from './covered-until.store.js';
import { groupRanges, type QueueGroup, type ResolvedFilter } from './queue-filter.js';
import { wordConditions } from './word-search.js';

/** The conditions of a filter on a row `t` of coop.review_task, without its group. */
export function conditions(filter: ResolvedFilter, parameters: Parameters): string[] {
  const { kind, assignees, program, why, q, dueFrom, dueBefore, openedSince, openedUntil } = filter;
  const { closedSince, closedUntil } = filter;
  return [
    ...inState(filter, parameters),
    ...(kind?.length === 1 ? [`t.kind = ${parameters.place(kind[0])}`] : []),
    ...(kind && kind.length > 1 ? [`t.kind = any(${parameters.place(kind)}::text[])`] : []),
    ...assigned(assignees, parameters),
    ...(program ? [`t.program_id = ${parameters.place(program)}`] : []),
    ...(why ? [`${parameters.place(why)} = any(t.why)`] : []),
    ...(dueFrom ? [`t.due_on >= ${parameters.place(dueFrom)}`] : []),
    ...(dueBefore ? [`t.due_on < ${parameters.place(dueBefore)}`] : []),
    ...(openedSince ? [`t.opened_at >= ${parameters.place(openedSince)}`] : []),
    ...(openedUntil ? [`t.opened_at < ${parameters.place(openedUntil)}`] : []),
    ...(closedSince ? [`t.closed_at >= ${parameters.place(closedSince)}`] : []),
    ...(closedUntil ? [`t.closed_at < ${parameters.place(closedUntil)}`] : []),
    ...sentBack(filter, parameters),
    ...(q ? wordConditions(q, 't.student_id', parameters) : []),
  ];
}

/** The states as words in the text, so that each finds the index that was made for it. */
function inState({ state = 'open', today }: ResolvedFilter, parameters: Parameters): string[] {
  switch (state) {
    case 'open':
      return [
        `t.state = 'open'`,
        `(t.snoozed_until is null or t.snoozed_until <= ${parameters.place(today)})`,
      ];
    case 'snoozed':
      return [
        `t.state = 'open'`,
        't.snoozed_until is not null',
        `t.snoozed_until > ${parameters.place(today)}`,
      ];
    case 'done':
      return [`t.state = 'done'`];
    case 'any':
      return ['true'];
  }
}

/** A thing may have been on the desk more than once: its newest task stands for it. */
function sentBack({ returnedFor, returnedSince }: ResolvedFilter, parameters: Parameters): string[] {
  if (!returnedFor && !returnedSince) return [];
  const which = [
    `d.reasons <> '[]'`,
    ...(returnedSince ? [`d.decided_at >= ${parameters.place(returnedSince)}`] : []),
    ...(returnedFor
      ? [`d.reasons @> jsonb_build_array(jsonb_build_object('code', ${parameters.place(returnedFor)}::text))`]
      : []),
  ].join(' and ');
  const subjects = (table: string): string => `select '${table}', d.id from coop.${table} d where ${which}`;
  return [
    `(t.kind, t.subject_id) in (${subjects('document')} union all ${subjects('letter_request')})`,
    `not exists (select from coop.review_task l where l.subject_id = t.subject_id and l.kind = t.kind and l.id > t.id)`,
  ];
}

/** One person by equality: that alone keeps the order of the index. */
function assigned(assignees: readonly string[] | null, parameters: Parameters): string[] {
  if (assignees === null) return [];
  if (assignees.length === 0) return ['t.assigned_to is null'];
  if (assignees.length === 1) return [`t.assigned_to = ${parameters.place(assignees[0])}`];
  return [`t.assigned_to = any(${parameters.place(assignees)}::uuid[])`];
}

export function withinGroup(group: QueueGroup, today: string, parameters: Parameters): string[] {
  const { from, to } = groupRanges(today)[group];
  return [
    ...(from ? [`t.due_on >= ${parameters.place(from)}`] : []),
    ...(to ? [`t.due_on <= ${parameters.place(to)}`] : []),
  ];
}

/** All of a filter's conditions, its group included. */
export function everyCondition(filter: ResolvedFilter, parameters: Parameters): string {
  const group = filter.group ? withinGroup(filter.group, filter.today, parameters) : [];
  return [...conditions(filter, parameters), ...group].join(' and ');
}

/** A row of the desk as JSON, from a row `t` with its joins. */
export function itemJson(today: string, parameters: Parameters): string {
  const { tomorrow, this_week: week } = groupRanges(today);
  const [now, next, sunday] = [today, tomorrow.to, week.to].map((day) => `${parameters.place(day)}::date`);
  return `json_build_object('id', t.id, 'kind', t.kind, 'subjectId', t.subject_id, 'why', t.why, 'state', t.state, 'dueOn', t.due_on,
    'group', case when t.due_on < ${now} then 'overdue' when t.due_on = ${now} then 'today'
      when t.due_on <= ${next} then 'tomorrow' when t.due_on <= ${sunday} then 'this_week' else 'later' end,
    'student', json_build_object('id', s.id, 'studentNumber', s.student_number, 'name', s.given_name || ' ' || s.family_name),
    'program', case when p.id is not null then json_build_object('id', p.id, 'code', p.code) end,
    'assignee', case when a.id is not null then json_build_object('id', a.id, 'name', a.display_name) end,
    'risk', json_build_object('coveredUntil', case when t.student_id <> all(${CLOSED_TO_ACTOR}) then ${COVERED_UNTIL} end),
    'snooze', case when t.snoozed_until is not null then json_build_object('until', t.snoozed_until, 'reason', t.snooze_reason) end,
    'lastNote', (select json_build_object('by', n.author_name, 'text', left(n.body, 140), 'forStudent', n.shown_to is not null)
      from coop.case_note n where n.student_id = t.student_id order by n.id desc limit 1),
    'openedAt', ${instant('t.opened_at')}, 'closedAt', ${instant('t.closed_at')}, 'version', t.version)`;
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export const JOINS = `join coop.student s on s.id = t.student_id left join coop.program p on p.id = t.program_id
  left join coop.account a on a.id = t.assigned_to`;
