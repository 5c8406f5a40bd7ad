import { describe, expect, it } from '@jest/globals';
import { readPrintedMoment } from './printed-moment.js';

describe('a printed date with its time', () => {
  it.each([
    ['2026/11/30 23:59:59 UTC', '2026-11-30T23:59:59Z', true],
    ['2026-11-30T16:59:59-08:00', '2026-11-30T16:59:59-08:00', true],
    ['2026-11-30T16:59:59Z', '2026-11-30T16:59:59Z', true],
    ['November 30, 2026, 18:59:59 (UTC−5)', '2026-11-30T18:59:59-05:00', true],
    ['30 November 2026 at 6:59:59 p.m. EST', '2026-11-30T18:59:59-05:00', false],
    ['30 novembre 2026 à 18 h 59 min 59 s HNE', '2026-11-30T18:59:59-05:00', false],
    ['1er décembre 2026 à 0 h 05 HNT', '2026-12-01T00:05:00-03:30', false],
    // Without a zone nobody knows which instant: a person supplies it.
    ['2026/11/30 23:59:59', '2026-11-30T23:59:59', false],
    ['2026/11/30 23:59:59 ABC', '2026-11-30T23:59:59', false],
    ['2026/11/3O 23:59:S9 UTC', '2026-11-30T23:59:59Z', false],
    ['2026/11/30 12:05:09 a.m. UTC', '2026-11-30T00:05:09Z', true],
    ['2026/11/30 l2:05:09 UTC', '2026-11-30T12:05:09Z', false],
  ])('%s', (printed, value, exact) => {
    expect(readPrintedMoment(printed)).toEqual({ value, exact });
  });

  it.each([
    '2026/11/30',
    '23:59:59 UTC',
    '2026/11/30 24:00:00 UTC',
    '2026/11/30 13:00 p.m.',
    '2026.11.30',
    '',
  ])('is none: %s', (printed) => expect(readPrintedMoment(printed)).toBeNull());
});
