import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDay, parseDay } from '../time/days.js';
import { type FileUse, retentionOf } from './retention.js';

const TERMS = { floorDays: 365, ceilingDays: 730 };
const USE: FileUse = { endedOn: '2024-05-01', lastUsedOn: '2024-03-01', held: false, openWork: false };

describe('when a person’s data may go (R60)', () => {
  it.each([
    ['on the first day after both terms', {}, '2026-05-01', { due: true, since: '2026-05-01' }],
    ['not the day before', {}, '2026-04-30', { due: false, because: 'not_due', from: '2026-05-01' }],
    ['never while the file goes on', { endedOn: null }, '2040-01-01', { because: 'not_due', from: null }],
    [
      'not within a year of its last use',
      { lastUsedOn: '2025-12-01' },
      '2026-05-01',
      { because: 'in_use', from: '2026-12-01' },
    ],
    ['not while a hold stands', { held: true }, '2030-01-01', { because: 'held' }],
    ['not while somebody waits', { openWork: true }, '2030-01-01', { because: 'open_work' }],
    ['though it was never used', { lastUsedOn: null }, '2026-05-01', { due: true, since: '2026-05-01' }],
  ])('%s', (_name, change, today, verdict) => {
    expect(retentionOf(TERMS, { ...USE, ...change }, today)).toMatchObject(verdict);
  });

  it('keeps for good what has no ceiling', () => {
    expect(retentionOf({ ...TERMS, ceilingDays: null }, USE, '2090-01-01')).toMatchObject({
      due: false,
      from: null,
    });
  });

  it('never lets anything go within the floor after its last use, whatever the terms', () => {
    const day = fc.integer({ min: parseDay('2020-01-01'), max: parseDay('2032-01-01') });
    fc.assert(
      fc.property(day, day, day, fc.nat(2_000), fc.nat(3_000), (ended, used, today, floor, ceiling) => {
        const terms = { floorDays: 365 + floor, ceilingDays: 365 + ceiling };
        const use = { ...USE, endedOn: formatDay(ended), lastUsedOn: formatDay(used) };
        const verdict = retentionOf(terms, use, formatDay(today));
        expect(verdict.due).toBe(today >= used + terms.floorDays && today >= ended + terms.ceilingDays);
      }),
      { seed: 60 },
    );
  });
});
