import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '../time/days.js';
import { compilePack } from './compiled-pack.js';
import type { EnrolmentRow } from './facts.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { breakSpansOf, enrolmentSpansOf, loadOn } from './study-load.js';

const pack = compilePack(RULE_PACK_2026_11);
const row = (from: string, to: string, load: EnrolmentRow['load']): EnrolmentRow => ({ from, to, load });
const breaks = (rows: readonly EnrolmentRow[]) =>
  breakSpansOf(enrolmentSpansOf(rows), pack).map(({ from, to, counts }) => [
    formatDay(from),
    formatDay(to),
    counts,
  ]);

const BEFORE = row('2026-01-01', '2026-04-30', 'full_time');
const AFTER = row('2026-09-01', '2026-12-31', 'full_time');

describe('scheduled breaks (R10)', () => {
  it.each([
    ['one row', [row('2026-05-01', '2026-08-31', 'scheduled_break')]],
    [
      'two rows that touch',
      [
        row('2026-05-01', '2026-06-30', 'scheduled_break'),
        row('2026-07-01', '2026-08-31', 'scheduled_break'),
      ],
    ],
    [
      'two that overlap, the later first',
      [
        row('2026-06-15', '2026-08-31', 'scheduled_break'),
        row('2026-05-01', '2026-06-30', 'scheduled_break'),
      ],
    ],
    [
      'one within the other',
      [
        row('2026-05-01', '2026-08-31', 'scheduled_break'),
        row('2026-05-01', '2026-06-30', 'scheduled_break'),
      ],
    ],
  ])('%s are one break', (_name, rows) => {
    expect(breaks([BEFORE, AFTER, ...rows])).toEqual([['2026-05-01', '2026-08-31', 'yes']]);
  });

  it('a day between makes two', () => {
    const rows = [
      row('2026-05-01', '2026-05-31', 'scheduled_break'),
      row('2026-06-02', '2026-08-31', 'scheduled_break'),
    ];
    expect(breaks([BEFORE, AFTER, ...rows])).toEqual([
      ['2026-05-01', '2026-05-31', 'unknown'],
      ['2026-06-02', '2026-08-31', 'unknown'],
    ]);
  });

  it.each([
    ['full_time', 'full_time', 'yes'],
    ['part_time', 'full_time', 'no'],
    ['full_time', 'leave', 'no'],
    [null, 'full_time', 'unknown'],
    [null, 'part_time', 'no'],
    [null, null, 'unknown'],
  ] as const)('between %s and %s: %s', (before, after, counts) => {
    const rows = [
      row('2026-05-01', '2026-08-31', 'scheduled_break'),
      ...(before ? [{ ...BEFORE, load: before }] : []),
      ...(after ? [{ ...AFTER, load: after }] : []),
    ];
    expect(breaks(rows)).toEqual([['2026-05-01', '2026-08-31', counts]]);
  });

  it('beside a day that two rows dispute, it is unknown', () => {
    const rows = [
      row('2026-05-01', '2026-08-31', 'scheduled_break'),
      BEFORE,
      row('2026-04-30', '2026-04-30', 'leave'),
      AFTER,
    ];
    expect(breaks(rows)).toEqual([['2026-05-01', '2026-08-31', 'unknown']]);
  });

  it('over a year end each year counts its own days', () => {
    const rows = [
      row('2025-01-01', '2026-11-30', 'full_time'),
      row('2026-12-01', '2027-05-15', 'scheduled_break'),
      row('2027-05-16', '2027-12-31', 'full_time'),
    ];
    // 150 days in a row from 1 December end on 29 April.
    expect(breaks(rows)).toEqual([
      ['2026-12-01', '2026-12-31', 'yes'],
      ['2027-01-01', '2027-04-29', 'yes'],
    ]);
  });

  it('a year that is used up leaves nothing', () => {
    const rows = [
      row('2025-09-01', '2025-12-31', 'full_time'),
      row('2026-01-01', '2026-06-29', 'scheduled_break'),
      row('2026-06-30', '2026-10-31', 'full_time'),
      row('2026-11-01', '2026-12-20', 'scheduled_break'),
      row('2026-12-21', '2027-04-30', 'full_time'),
    ];
    expect(breaks(rows)).toEqual([['2026-01-01', '2026-05-30', 'yes']]);
  });
});

describe('the load of a day', () => {
  const spans = enrolmentSpansOf([BEFORE, row('2026-04-15', '2026-05-31', 'part_time')]);
  it.each([
    ['2025-12-31', 'unknown'],
    ['2026-01-01', 'full_time'],
    ['2026-04-14', 'full_time'],
    ['2026-04-15', 'conflict'],
    ['2026-04-30', 'conflict'],
    ['2026-05-01', 'part_time'],
    ['2026-06-01', 'unknown'],
  ])('%s: %s', (day, load) => {
    expect(loadOn(spans, parseDay(day))).toBe(load);
  });
});
