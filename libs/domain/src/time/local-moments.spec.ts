import { describe, expect, it } from '@jest/globals';
import { fixedZones } from '../work-authorization/spec-support/fixed-zones.js';
import { formatInstant } from './instants.js';
import { instantOfMoment, isMoment, type Edge } from './local-moments.js';

const read = (moment: string, edge: Edge = 'first', zone = 'America/Vancouver'): string =>
  formatInstant(instantOfMoment(moment, edge, fixedZones, zone));

describe('moments as people state them', () => {
  it.each([
    ['2026-11-30', 'first', '2026-11-30T07:00:00Z'],
    ['2026-11-30', 'last', '2026-12-01T06:59:59Z'],
    // The last Vancouver winter on UTC−8, and the 23-hour day that ended it.
    ['2026-01-31', 'last', '2026-02-01T07:59:59Z'],
    ['2026-03-08', 'first', '2026-03-08T08:00:00Z'],
    ['2026-03-08', 'last', '2026-03-09T06:59:59Z'],
    ['2025-11-02', 'first', '2025-11-02T07:00:00Z'],
    ['2025-11-02', 'last', '2025-11-03T07:59:59Z'],
  ] as const)('%s has its %s second at %s in Vancouver', (day, edge, at) => {
    expect(read(day, edge)).toBe(at);
  });

  it.each([
    ['2026-11-30T16:59:59', '2026-11-30T23:59:59Z'],
    ['2026-11-30T17:00', '2026-12-01T00:00:00Z'],
    ['2026-11-30T17:00:00Z', '2026-11-30T17:00:00Z'],
    // It occurred twice, first under UTC−7; and 02:30 on the day of the jump never did.
    ['2025-11-02T01:30:00', '2025-11-02T08:30:00Z'],
    ['2026-03-08T02:30', '2026-03-08T10:30:00Z'],
  ])('%s is %s', (moment, at) => {
    expect(read(moment)).toBe(at);
  });

  it('follows the zone of the place', () => {
    expect(read('2026-11-30', 'last', 'America/Toronto')).toBe('2026-12-01T04:59:59Z');
    expect(read('2026-11-30', 'first', 'Etc/UTC')).toBe('2026-11-30T00:00:00Z');
  });

  it.each([
    '',
    'soon',
    '2026-02-30',
    '2026-02-30T10:00',
    '2026-02-20T24:00',
    '2026-11-30 17:00',
    '2026-11-30T17',
  ])('%p is none', (text) => {
    expect(isMoment(text)).toBe(false);
  });
});
