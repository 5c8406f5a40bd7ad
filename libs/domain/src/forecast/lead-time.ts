/** Time to choose an application, to gather papers and to pay, before it is filed. */
export const PREPARATION_DAYS = 14;
/** A forecast that moves by less leaves the plans as they are. */
const WORTH_PLANNING_ANEW = 7;

/**
 * R41: days before a deadline at which the first notice goes out: the time that decisions take, the office's own turnaround and
 * two weeks. Null: never earlier than the table of reminders says.
 */
export function leadDaysOf(wait: {
  readonly decisionDays: number | null;
  readonly turnaroundDays: number;
  /** The earliest reminder of the table, days before the deadline. */
  readonly tableDays: number;
}): number | null {
  if (wait.decisionDays === null) return null;
  const lead = wait.decisionDays + wait.turnaroundDays + PREPARATION_DAYS;
  return lead > wait.tableDays ? lead : null;
}

/** The lead to plan by: the one before, unless the new one differs by a week or more, so that plans do not move every night. */
export function steadyLead(before: number | null, now: number | null): number | null {
  if (before === null || now === null) return now;
  return Math.abs(now - before) >= WORTH_PLANNING_ANEW ? now : before;
}
