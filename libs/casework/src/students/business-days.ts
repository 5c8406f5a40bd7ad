import { type Day, formatDay, parseDay } from '#domain/time/days.js';

const isWeekend = (day: Day): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0;

/** The day that is some working days (Monday to Friday) after a date, both `YYYY-MM-DD`; zero is the date itself. */
export function addBusinessDays(date: string, count: number): string {
  let day = parseDay(date);
  for (let left = count; left > 0;) {
    day += 1;
    if (!isWeekend(day)) left -= 1;
  }
  return formatDay(day);
}
