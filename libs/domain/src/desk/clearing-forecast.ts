/** A week of the queue: what came in and what was done in it. */
export interface WeekOfWork {
  readonly opened: number;
  readonly closed: number;
}

/** When a queue will be empty if the coming weeks are like those that passed. */
export interface ClearingForecast {
  /** Working days by the middle one of the weeks; null where the queue does not shrink. */
  readonly days: number | null;
  /** By the best week and by the worst. */
  readonly soonest: number | null;
  readonly latest: number | null;
  /** Tasks by which the queue changes a working day, by the middle week: negative where it shrinks. */
  readonly growth: number;
}

const WORKING_DAYS = 5;

/**
 * Weeks, and not days, because the days of a week differ; the middle one of them, and not the mean, because one week of
 * holidays must not decide. Null without a whole week to go by.
 */
export function clearingForecast(open: number, weeks: readonly WeekOfWork[]): ClearingForecast | null {
  const growths = weeks
    .map(({ opened, closed }) => (opened - closed) / WORKING_DAYS)
    .toSorted((a, b) => a - b);
  const [best, worst] = [growths[0], growths.at(-1)];
  if (best === undefined || worst === undefined) return null;
  const half = Math.floor(growths.length / 2);
  const middle = growths.length % 2 === 1 ? growths[half]! : (growths[half - 1]! + growths[half]!) / 2;
  const daysAt = (growth: number): number | null =>
    open === 0 ? 0 : growth < 0 ? Math.ceil(open / -growth) : null;
  return { days: daysAt(middle), soonest: daysAt(best), latest: daysAt(worst), growth: middle };
}
