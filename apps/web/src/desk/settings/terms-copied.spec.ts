import { describe, expect, test } from '@jest/globals';
import { termsCopied } from './terms-copied.js';

const term = (code: string, name: string, startsOn: string, endsOn: string) => ({
  code,
  name,
  startsOn,
  endsOn,
});
const YEAR = [
  term('2026-05', 'Summer 2026', '2026-05-04', '2026-08-21'),
  term('2026-09', 'Fall 2026', '2026-09-08', '2026-12-18'),
  term('2027-01', 'Spring 2027', '2027-01-04', '2027-04-23'),
];

describe('terms copied a year on', () => {
  test('are those of the newest year, on the same days of the week', () => {
    expect(termsCopied(YEAR)).toEqual([
      term('2027-05', 'Summer 2027', '2027-05-03', '2027-08-20'),
      term('2027-09', 'Fall 2027', '2027-09-07', '2027-12-17'),
      term('2028-01', 'Spring 2028', '2028-01-03', '2028-04-21'),
    ]);
  });

  test('leave out older years, those that are there already, and what names no year', () => {
    const older = term('2025-05', 'Summer 2025', '2025-05-05', '2025-08-22');
    expect(termsCopied([older, ...YEAR]).map(({ code }) => code)).not.toContain('2026-05');
    const next = term('2027-05', 'Summer 2027', '2027-05-03', '2027-08-20');
    expect(termsCopied([...YEAR, next]).map(({ code }) => code)).toEqual(['2027-09', '2028-01', '2028-05']);
    expect(termsCopied([term('S', 'Summer', '2026-05-04', '2026-08-21')])).toEqual([]);
    expect(termsCopied([])).toEqual([]);
  });
});
