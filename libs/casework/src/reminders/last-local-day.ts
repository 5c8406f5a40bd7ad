import { formatDay, parseDay } from '#domain/time/days.js';

/**
 * The last day on which something can be done that is too late at a local time, 'YYYY-MM-DDTHH:MM:SS±HH:MM': midnight belongs
 * to the day before.
 */
export const lastDayBefore = (tooLateFrom: string): string =>
  tooLateFrom.slice(11, 19) === '00:00:00'
    ? formatDay(parseDay(tooLateFrom.slice(0, 10)) - 1)
    : tooLateFrom.slice(0, 10);
