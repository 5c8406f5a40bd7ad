import { describe, expect, it } from '@jest/globals';
import { dayOf, formatDay, parseDay } from './days.js';
import { PROVINCES, statutoryHolidays } from './statutory-holidays.js';

const weekday = (date: string): number => (parseDay(date) + 4) % 7;
const MONDAY = 1;

/** The day of a month's nth Monday. */
const nthMonday = (year: number, month: number, n: number): string => {
  const first = dayOf(year, month, 1);
  const ahead = (MONDAY - weekday(formatDay(first)) + 7) % 7;
  return formatDay(first + ahead + 7 * (n - 1));
};
/** Gregorian Easter after Gauss, as Meeus gives it. */
function goodFriday(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return formatDay(dayOf(year, Math.floor(n / 31), (n % 31) + 1) - 2);
}
/** The Monday before 25 May. */
function victoriaDay(year: number): string {
  const last = dayOf(year, 5, 24);
  return formatDay(last - ((weekday(formatDay(last)) + 6) % 7));
}

describe('statutory holidays', () => {
  it.each([2026, 2027, 2028, 2029, 2030])(
    'of British Columbia in %i fall where the law puts them',
    (year) => {
      const expected = [
        `${year}-01-01`,
        nthMonday(year, 2, 3),
        goodFriday(year),
        victoriaDay(year),
        `${year}-07-01`,
        nthMonday(year, 8, 1),
        nthMonday(year, 9, 1),
        `${year}-09-30`,
        nthMonday(year, 10, 2),
        `${year}-11-11`,
        `${year}-12-25`,
      ];
      const all = [...statutoryHolidays('BC')].filter((day) => day.startsWith(`${year}-`));
      expect(all).toEqual(expected);
    },
  );

  // As the provinces publish them for 2026.
  it.each([
    ['AB', '01-01 02-16 04-03 05-18 07-01 09-07 10-12 11-11 12-25'],
    ['MB', '01-01 02-16 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25'],
    ['NB', '01-01 02-16 04-03 07-01 08-03 09-07 11-11 12-25'],
    ['NL', '01-01 04-03 07-01 09-07 11-11 12-25'],
    ['NS', '01-01 02-16 04-03 07-01 09-07 11-11 12-25'],
    ['NT', '01-01 04-03 05-18 06-21 07-01 08-03 09-07 09-30 10-12 11-11 12-25'],
    ['NU', '01-01 04-03 05-18 07-01 07-09 08-03 09-07 09-30 10-12 11-11 12-25'],
    ['ON', '01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26'],
    ['PE', '01-01 02-16 04-03 07-01 09-07 09-30 11-11 12-25'],
    ['QC', '01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25'],
    ['SK', '01-01 02-16 04-03 05-18 07-01 08-03 09-07 10-12 11-11 12-25'],
    ['YT', '01-01 04-03 05-18 06-21 07-01 08-17 09-07 09-30 10-12 11-11 12-25'],
  ])('of %s in 2026', (province, days) => {
    const expected = days.split(' ').map((day) => `2026-${day}`);
    expect([...statutoryHolidays(province)].filter((day) => day.startsWith('2026-'))).toEqual(expected);
  });

  it('are on file for every province and territory', () => {
    for (const province of PROVINCES) expect(statutoryHolidays(province).size).toBeGreaterThan(100);
  });

  it('of a province that is not on file are none', () => expect(statutoryHolidays('ZZ').size).toBe(0));
});
