import { describe, expect, it } from '@jest/globals';
import { type OfficeHours, workedMinutes, workingDaysBetween } from './office-hours.js';
import { statutoryHolidays } from './statutory-holidays.js';

const HOURS: OfficeHours = { opensAt: '08:30', closesAt: '16:30', holidays: statutoryHolidays('BC') };
const DAY = 480;

describe('hours that an office works', () => {
  it.each([
    ['within a day', '2026-11-23T09:00', '2026-11-23T10:30', 90],
    ['before it opens and after it closes', '2026-11-23T05:00', '2026-11-23T22:00', DAY],
    ['over night', '2026-11-23T16:00', '2026-11-24T09:00', 60],
    ['over a weekend', '2026-11-20T15:30', '2026-11-23T09:30', 120],
    ['on a weekend alone', '2026-11-21T09:00', '2026-11-22T18:00', 0],
    ['over a holiday', '2026-11-10T16:00', '2026-11-12T09:00', 60],
    ['over the end of summer time', '2026-10-30T16:00', '2026-11-02T09:00', 60],
    ['backwards', '2026-11-24T10:00', '2026-11-23T10:00', 0],
    ['from and to the same minute', '2026-11-24T10:00', '2026-11-24T10:00', 0],
    ['a whole week', '2026-11-23T00:00', '2026-11-29T23:59', 5 * DAY],
  ])('are counted %s', (_, from, to, minutes) => {
    expect(workedMinutes(from, to, HOURS)).toBe(minutes);
  });

  it('depend on the province', () => {
    const at = (province: string) =>
      workedMinutes('2026-09-30T08:30', '2026-09-30T16:30', {
        ...HOURS,
        holidays: statutoryHolidays(province),
      });
    expect([at('BC'), at('ON')]).toEqual([0, DAY]);
  });
});

describe('working days between two dates', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-10', '2026-11-12', 1],
    ['2026-11-24', '2026-11-23', 0],
  ])('%s and %s are %i', (from, to, count) => {
    expect(workingDaysBetween(from, to, HOURS.holidays)).toBe(count);
  });
});
