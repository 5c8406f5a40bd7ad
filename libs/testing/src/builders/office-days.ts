const DAY = 86_400_000;
/** Vancouver's distance from UTC, all year since November 2026. */
const OFFSET = 7 * 3_600_000;

/** A day by the clocks of the tests' office, so many days from today: UTC is a day ahead of it for seven hours of every day. */
export const inDays = (days: number): string =>
  new Date(Date.now() - OFFSET + days * DAY).toISOString().slice(0, 10);

/** `29 October 2027`, as English words write a day. */
export const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** Today in SQL; in a database whose present is simulated, that of its own present. */
export const OFFICE_TODAY = `(coop.present() at time zone 'America/Vancouver')::date`;

/** In days from today: the studies of everybody whom a test makes, and the end of their passports. */
export const STUDIES = { beginIn: -448, endIn: 281, passportEndsIn: 1_255 } as const;

/** In days from today: the permits that a test makes without saying when. */
export const PERMIT = { issuedIn: -460, expiresIn: 647 } as const;
