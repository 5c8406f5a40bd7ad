import { describe, expect, it } from '@jest/globals';
import { dayOf, formatDay, parseDay } from './days.js';
import { closedDaysOf, holidayLaw, holidaysOf, PROVINCES, statutoryHolidays } from './statutory-holidays.js';

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

const ofYear = (province: string, year: number): string[] =>
  [...statutoryHolidays(province)].filter((day) => day.startsWith(`${year}-`));

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

  // Read in the laws and their guides, holiday by holiday.
  it.each([
    ['AB', '01-01 02-16 04-03 05-18 07-01 09-07 10-12 11-11 12-25'],
    ['BC', '01-01 02-16 04-03 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25'],
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
    ['YT', '01-01 04-03 05-18 06-22 07-01 08-17 09-07 09-30 10-12 11-11 12-25'],
  ])('of %s in 2026', (province, days) => {
    expect(ofYear(province, 2026)).toEqual(days.split(' ').map((day) => `2026-${day}`));
  });

  it.each([
    ['AB', '01-01 02-15 03-26 05-24 07-01 09-06 10-11 11-11 12-25'],
    ['BC', '01-01 02-15 03-26 05-24 07-01 08-02 09-06 09-30 10-11 11-11 12-25'],
    ['MB', '01-01 02-15 03-26 05-24 07-01 09-06 09-30 10-11 11-11 12-25'],
    ['NB', '01-01 02-15 03-26 07-01 08-02 09-06 11-11 12-25'],
    ['NL', '01-01 03-26 07-01 09-06 11-11 12-27'],
    ['NS', '01-01 02-15 03-26 07-01 09-06 11-11 12-25'],
    ['NT', '01-01 03-26 05-24 06-21 07-01 08-02 09-06 09-30 10-11 11-11 12-25'],
    ['NU', '01-01 03-26 05-24 07-01 07-09 08-02 09-06 09-30 10-11 11-11 12-25'],
    ['ON', '01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-25 12-26'],
    ['PE', '01-01 02-15 03-26 07-01 09-06 09-30 11-11 12-27'],
    ['QC', '01-01 03-26 05-24 06-24 07-01 09-06 10-11 12-25'],
    ['SK', '01-01 02-15 03-26 05-24 07-01 08-02 09-06 10-11 11-11 12-25'],
    ['YT', '01-01 03-26 05-24 06-21 07-01 08-16 09-06 09-30 10-11 11-11 12-27'],
  ])('of %s in 2027', (province, days) => {
    expect(ofYear(province, 2027)).toEqual(days.split(' ').map((day) => `2027-${day}`));
  });

  it.each([
    ['AB', '01-01 02-21 04-14 05-22 07-01 09-04 10-09 11-11 12-25'],
    ['BC', '01-01 02-21 04-14 05-22 07-01 08-07 09-04 09-30 10-09 11-11 12-25'],
    ['MB', '01-01 02-21 04-14 05-22 07-01 09-04 09-30 10-09 11-11 12-25'],
    ['NB', '01-01 02-21 04-14 07-01 08-07 09-04 11-11 12-25'],
    ['NL', '01-03 04-14 07-03 09-04 11-13 12-25'],
    ['NS', '01-01 02-21 04-14 07-01 09-04 11-11 12-25'],
    ['NT', '01-01 04-14 05-22 06-21 07-01 08-07 09-04 09-30 10-09 11-11 12-25'],
    ['NU', '01-01 04-14 05-22 07-01 07-09 08-07 09-04 09-30 10-09 11-11 12-25'],
    ['ON', '01-01 02-21 04-14 05-22 07-01 09-04 10-09 12-25 12-26'],
    ['PE', '01-03 02-21 04-14 07-03 09-04 10-02 11-13 12-25'],
    ['QC', '01-01 04-14 05-22 06-24 07-01 09-04 10-09 12-25'],
    ['SK', '01-01 02-21 04-14 05-22 07-01 08-07 09-04 10-09 11-11 12-25'],
    ['YT', '01-03 04-14 05-22 06-21 07-03 08-21 09-04 10-02 10-09 11-13 12-25'],
  ])('of %s in 2028', (province, days) => {
    expect(ofYear(province, 2028)).toEqual(days.split(' ').map((day) => `2028-${day}`));
  });

  it.each([
    ['a Sunday’s Canada Day of Alberta', 'AB', 2029, '2029-07-02'],
    ['a Sunday’s Canada Day of Québec', 'QC', 2029, '2029-07-02'],
    ['a Sunday’s Remembrance Day of Saskatchewan', 'SK', 2029, '2029-11-12'],
    ['a Saturday’s New Year of Newfoundland', 'NL', 2028, '2028-01-03'],
  ])('%s is kept on the next working day', (_name, province, year, day) => {
    expect(ofYear(province, year)).toContain(day);
    expect(holidaysOf(province, year).find(({ on }) => on === day)!.fellOn).not.toBeNull();
  });

  it('stay where they fall in Nova Scotia, and on a Saturday in Saskatchewan', () => {
    expect(ofYear('NS', 2029)).toContain('2029-07-01');
    expect(ofYear('SK', 2028)).toContain('2028-11-11');
  });

  it.each(PROVINCES)('of %s carry their law, an address and the day it was read', (province) => {
    const law = holidayLaw(province)!;
    expect(law.sources.every((source) => source.startsWith('https://'))).toBe(true);
    expect(law.sources.length).toBeGreaterThan(0);
    expect(law.verifiedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    for (const { names } of holidaysOf(province, 2026)) expect(names.fr).not.toBe(names.en);
  });

  it('of an office are those of its province and the days on which it closes besides', () => {
    expect(closedDaysOf({ province: 'QC', closedDays: [] })).toBe(statutoryHolidays('QC'));
    const closed = closedDaysOf({ province: 'QC', closedDays: ['2027-03-29'] });
    expect([closed.has('2027-03-29'), closed.has('2027-06-24'), closed.has('2027-06-25')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are on file for every province and territory', () => {
    for (const province of PROVINCES) expect(statutoryHolidays(province).size).toBeGreaterThan(100);
  });

  it('of a province that is not on file are none', () => {
    expect([holidayLaw('ZZ'), statutoryHolidays('ZZ').size]).toEqual([null, 0]);
  });
});
