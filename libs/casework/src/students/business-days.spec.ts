import { describe, expect, it } from '@jest/globals';
import { statutoryHolidays } from '#domain/time/statutory-holidays.js';
import { addBusinessDays } from './business-days.js';

describe('addBusinessDays', () => {
  it.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-18', 5, '2026-11-25'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addBusinessDays(from, count)).toBe(expected);
  });

  it.each([
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2026-11-10', 1, '2026-11-12'],
    ['2026-12-25', 0, '2026-12-25'],
  ])('%s and %i working days is %s in British Columbia', (from, count, expected) => {
    expect(addBusinessDays(from, count, statutoryHolidays('BC'))).toBe(expected);
  });
});
