const DAY = 86_400_000;
/** Vancouver's distance from UTC, all year since November 2026. */
const OFFSET = 7 * 3_600_000;

/** A day by the clocks of the tests' office, so many days from today: UTC is a day ahead of it for seven hours of every day. */
export const inDays = (days: number): string =>
  new Date(Date.now() - OFFSET + days * DAY).toISOString().slice(0, 10);
