import { parseDay } from '#domain/time/days.js';

/** The Monday of a day's week, as a number of days since 1970. @param date `YYYY-MM-DD` */
export const mondayOf = (date: string): number => {
  const day = parseDay(date);
  // Day 3 of the count was a Sunday.
  return day - ((((day + 3) % 7) + 7) % 7);
};
