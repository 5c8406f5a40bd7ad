import { formatDay, parseDay } from '#domain/time/days.js';
import { isWorkingDay } from '#domain/time/office-hours.js';

const NO_HOLIDAYS: ReadonlySet<string> = new Set();

/**
 * The day that is some working days (Monday to Friday, but holidays) after a date, both `YYYY-MM-DD`; zero is the date
 * itself.
 */
export function addBusinessDays(date: string, count: number, holidays = NO_HOLIDAYS): string {
  let day = parseDay(date);
  for (let left = count; left > 0;) {
    day += 1;
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return formatDay(day);
}
