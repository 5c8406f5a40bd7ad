import { describe, expect, it } from '@jest/globals';
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
});
