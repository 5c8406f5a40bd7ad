import { type Day, formatDay, parseDay } from '#domain/time/days.js';
import type { StaffActor } from '#database/actor.js';
import type { DeskClock } from '../students/office-calendar.js';
import type { ReviewTaskKind } from '../students/review-task.store.js';

export const QUEUE_GROUPS = ['overdue', 'today', 'tomorrow', 'this_week', 'later'] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];

/** Open tasks that are to be done now, those put off until a later day, those that are done, or all of them. */
export const QUEUE_STATES = ['open', 'snoozed', 'done', 'any'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/**
 * What the desk shows, counts, exports, keeps as a view and acts on in bulk: one filter for all of them. Every part left
 * out is no restriction, but the state, which is then `open`.
 */
export interface QueueFilter {
  readonly group?: QueueGroup | undefined;
  readonly state?: QueueState | undefined;
  readonly kind?: readonly ReviewTaskKind[] | undefined;
  /** An account's id, `me`, or `none` for tasks that nobody has taken. */
  readonly assignee?: string | undefined;
  /** A program's id. */
  readonly program?: string | undefined;
  readonly why?: string | undefined;
  /** Beginning of a student's number, name (accents or not) or mail address. */
  readonly q?: string | undefined;
  /** `YYYY-MM-DD`, included. */
  readonly dueFrom?: string | undefined;
  /** `YYYY-MM-DD`, not included. */
  readonly dueBefore?: string | undefined;
  /** Days of the office's own calendar on which the task was opened: from this one, included. */
  readonly openedFrom?: string | undefined;
  /** Not included. */
  readonly openedBefore?: string | undefined;
  /** The same of the end of the task. */
  readonly closedFrom?: string | undefined;
  readonly closedBefore?: string | undefined;
  /** The code of a reason for which what the task is about was sent back last; of each thing its newest task. */
  readonly returnedFor?: string | undefined;
  /** Sent back on this day of the office or later. */
  readonly returnedFrom?: string | undefined;
}

/** A filter with the answers that only the office's calendar and roles can give. */
export interface ResolvedFilter extends QueueFilter {
  /** Today in the office's zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whose tasks are meant; empty: nobody's, null: anybody's. */
  readonly assignees: readonly string[] | null;
  /** Instants. */
  readonly openedSince: Date | null;
  readonly openedUntil: Date | null;
  readonly closedSince: Date | null;
  readonly closedUntil: Date | null;
  readonly returnedSince: Date | null;
}

/** @param covered accounts whose tasks are the actor's own for the time being */
export function resolveFilter(
  filter: QueueFilter,
  actor: StaffActor,
  { today, startOf }: Pick<DeskClock, 'today' | 'startOf'>,
  covered: readonly string[] = [],
): ResolvedFilter {
  const { assignee } = filter;
  const start = (day: string | undefined): Date | null => (day === undefined ? null : startOf(day));
  return {
    ...filter,
    today,
    assignees:
      assignee === undefined
        ? null
        : assignee === 'none'
          ? []
          : assignee === 'me'
            ? [actor.accountId, ...covered]
            : [assignee],
    openedSince: start(filter.openedFrom),
    openedUntil: start(filter.openedBefore),
    closedSince: start(filter.closedFrom),
    closedUntil: start(filter.closedBefore),
    returnedSince: start(filter.returnedFrom),
  };
}

/** Days from `from` to `to`, both included; null is no bound. */
export interface DueRange {
  readonly from: string | null;
  readonly to: string | null;
}

const daysToSunday = (day: Day): number => (((3 - day) % 7) + 7) % 7;

/** The due dates of each group as seen on a day. A week ends on Sunday; on a Saturday or Sunday nothing is left of it. */
export function groupRanges(today: string): Readonly<Record<QueueGroup, DueRange>> {
  const day = parseDay(today);
  const tomorrow = day + 1;
  const sunday = Math.max(day + daysToSunday(day), tomorrow);
  return {
    overdue: { from: null, to: formatDay(day - 1) },
    today: { from: today, to: today },
    tomorrow: { from: formatDay(tomorrow), to: formatDay(tomorrow) },
    this_week: { from: formatDay(tomorrow + 1), to: formatDay(sunday) },
    later: { from: formatDay(sunday + 1), to: null },
  };
}

/** Where a page ended: the due date and id of its last row. */
export interface QueueCursor {
  readonly dueOn: string;
  readonly id: string;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Null when the text is no cursor of ours. */
export function readCursor(text: string): QueueCursor | null {
  const [, dueOn, id] = CURSOR.exec(text) ?? [];
  return dueOn !== undefined && id !== undefined ? { dueOn, id } : null;
}
