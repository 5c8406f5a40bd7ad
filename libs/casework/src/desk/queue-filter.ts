import { type Day, formatDay, parseDay } from '#domain/time/days.js';
import type { ReviewTaskKind } from '../students/review-task.store.js';

export const QUEUE_GROUPS = ['overdue', 'today', 'tomorrow', 'this_week', 'later'] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];

/** What the desk shows; every part left out is no restriction. */
export interface QueueFilter {
  readonly group?: QueueGroup | undefined;
  readonly kind?: ReviewTaskKind | undefined;
  /** An account's id, or `none` for tasks that nobody has taken. */
  readonly assignee?: string | undefined;
  /** A program's id. */
  readonly program?: string | undefined;
  readonly why?: string | undefined;
  /** Beginning of a student's number, name (accents or not) or mail address. */
  readonly q?: string | undefined;
  /** `YYYY-MM-DD`, not included. */
  readonly dueBefore?: string | undefined;
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
