import type { Schemas } from '../schema.js';

/** One's own private calendar; the address comes once, with the answer that made it. */
export type CalendarFeed = Schemas['CalendarFeedAnswer'];
export type NewCalendarFeed = Schemas['NewCalendarFeedAnswer'];
