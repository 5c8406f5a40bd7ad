import { describe, expect, it } from '@jest/globals';
import { withLoadBetween } from './load-between.js';

const row = (from: string, to: string, load: 'full_time' | 'leave' = 'full_time') => ({ from, to, load });
const NEW = row('2026-10-10', '2026-10-20', 'leave');

describe('another load on some days', () => {
  it.each([
    [
      'around it',
      row('2026-09-01', '2026-12-31'),
      [
        ['2026-09-01', '2026-10-09'],
        ['2026-10-21', '2026-12-31'],
      ],
    ],
    ['before it', row('2026-09-01', '2026-10-09'), [['2026-09-01', '2026-10-09']]],
    ['after it', row('2026-10-21', '2026-12-31'), [['2026-10-21', '2026-12-31']]],
    ['to its first day', row('2026-09-01', '2026-10-10'), [['2026-09-01', '2026-10-09']]],
    ['from its last day', row('2026-10-20', '2026-12-31'), [['2026-10-21', '2026-12-31']]],
    ['from its first day on', row('2026-10-10', '2026-12-31'), [['2026-10-21', '2026-12-31']]],
    ['to its last day', row('2026-09-01', '2026-10-20'), [['2026-09-01', '2026-10-09']]],
    ['the same days', row('2026-10-10', '2026-10-20'), []],
    ['within it', row('2026-10-12', '2026-10-15'), []],
  ])('a row %s keeps its other days', (_where, old, kept) => {
    expect(withLoadBetween([old], NEW)).toEqual([...kept.map(([from, to]) => ({ ...old, from, to })), NEW]);
  });
});
