import { type Day, formatDay, parseDay } from './days.js';

/** When an office works: Monday to Friday between two times of the day, but on holidays. */
export interface OfficeHours {
  /** `HH:mm`. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Days as `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export function isWorkingDay(day: Day, holidays: ReadonlySet<string>): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 && !holidays.has(formatDay(day));
}

/**
 * Minutes that the office worked between two local times, `YYYY-MM-DDTHH:mm…`; nought when the second is not later. A
 * clock that goes back or forward does so at night, so local times are enough.
 */
export function workedMinutes(from: string, to: string, hours: OfficeHours): number {
  const [opens, closes] = [minuteOf(hours.opensAt), minuteOf(hours.closesAt)];
  const [first, last] = [parseDay(from.slice(0, 10)), parseDay(to.slice(0, 10))];
  let minutes = 0;
  for (let day = first; day <= last; day += 1) {
    if (!isWorkingDay(day, hours.holidays)) continue;
    const begins = day === first ? Math.max(opens, minuteOf(from.slice(11))) : opens;
    const ends = day === last ? Math.min(closes, minuteOf(to.slice(11))) : closes;
    minutes += Math.max(0, ends - begins);
  }
  return minutes;
}

/** Working days after a date until another, that one included: nought on the same day. Both `YYYY-MM-DD`. */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string>): number {
  const last = parseDay(to);
  let count = 0;
  for (let day = parseDay(from) + 1; day <= last; day += 1) if (isWorkingDay(day, holidays)) count += 1;
  return count;
}
