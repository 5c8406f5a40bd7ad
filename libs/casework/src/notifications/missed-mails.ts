import type { DatedNotification } from './notification.js';

/** The moment at which a plan is made, in the clocks it is made for. */
export interface PlanMoment {
  readonly now: Date;
  /** The day of it, yyyy-mm-dd, where the institution is. */
  readonly today: string;
}

/**
 * Of each series (one kind about one date of one subject) the newest that is due, where its ground went before it left and has
 * come back: it goes out late rather than never, those before it would only say the same. None whose limit lies behind.
 *
 * @param planned by the facts of now, in the order in which they fall due
 * @param missed keys that the ledger has, taken back and not sent
 */
export function missedMails(
  planned: readonly DatedNotification[],
  missed: readonly string[],
  moment: PlanMoment,
): DatedNotification[] {
  if (missed.length === 0) return [];
  const newest = new Map<string, DatedNotification>();
  for (const one of planned
    .filter(({ dueAt }) => dueAt <= moment.now)
    .toSorted((a, b) => +a.dueAt - +b.dueAt))
    newest.set([one.kind, one.subjectId, one.details?.['date']].join(), one);
  return [...newest.values()].filter((one) => isAhead(one, moment) && missed.includes(one.key));
}

/** Whether the date or the limit that it speaks of does not lie behind. */
export function isAhead({ details = {} }: DatedNotification, { now, today }: PlanMoment): boolean {
  const limit = details['deadline'] ?? details['until'];
  return limit === undefined ? (details['date'] ?? '') >= today : Date.parse(limit) > now.getTime();
}
