import { describe, expect, it } from '@jest/globals';
import { parseDay } from '#domain/time/days.js';
import { parseInstant } from '#domain/time/instants.js';
import { startOfLocalDay } from '#domain/time/local-moments.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { nextChange } from './next-change.js';

const ZONE = 'America/Toronto';
const zones = new MomentZones();

const result = (values: {
  work?: readonly { to: string; endsAt?: string }[];
  study?: readonly { to: string; endsAt?: string }[];
  deadlines?: readonly { at: string }[];
  reminders?: readonly { kind: string; on: string }[];
}) =>
  ({
    stay: [],
    work: [],
    study: [],
    deadlines: [],
    reminders: [],
    ...values,
  }) as unknown as WorkAuthorizationResult;

const next = (answer: WorkAuthorizationResult, now: string, question: string | null = null) =>
  nextChange(answer, [question === null ? null : parseDay(question)], {
    at: parseInstant(now),
    today: zones.localDay(parseInstant(now), ZONE),
    startOf: (day) => startOfLocalDay(day, zones, ZONE),
  })?.toISOString();

describe('the next change of an answer', () => {
  it('is midnight, by the clocks of the office, after the first interval to end', () => {
    const answer = result({
      work: [{ to: '2027-04-30' }, { to: '2026-12-31' }],
      study: [{ to: '2027-01-31' }],
    });
    expect(next(answer, '2026-11-22T17:00:00Z')).toBe('2027-01-01T05:00:00.000Z');
  });

  it('comes to an interval on its last day, and no more the second after', () => {
    const answer = result({ work: [{ to: '2026-12-31' }, { to: '2027-06-30' }] });
    expect(next(answer, '2027-01-01T04:59:59Z')).toBe('2027-01-01T05:00:00.000Z');
    expect(next(answer, '2027-01-01T05:00:00Z')).toBe('2027-07-01T04:00:00.000Z');
  });

  it('may be an instant within a day, or a deadline, where that comes first', () => {
    const answer = result({
      study: [{ to: '2026-12-10', endsAt: '2026-12-10T15:00:00Z' }],
      deadlines: [{ at: '2026-12-09T00:00:00Z' }, { at: '2026-11-01T00:00:00Z' }],
    });
    expect(next(answer, '2026-11-22T17:00:00Z')).toBe('2026-12-09T00:00:00.000Z');
    expect(next(answer, '2026-12-09T00:00:00Z')).toBe('2026-12-10T15:00:00.000Z');
    expect(next(answer, '2026-12-10T15:00:00Z')).toBe('2026-12-11T05:00:00.000Z');
  });

  it('may be the day on which the office is asked', () => {
    const answer = result({ work: [{ to: '2026-12-31' }] });
    expect(next(answer, '2026-11-22T17:00:00Z', '2026-12-05')).toBe('2026-12-05T05:00:00.000Z');
    expect(next(answer, '2026-11-22T17:00:00Z', '2027-02-05')).toBe('2027-01-01T05:00:00.000Z');
  });

  it('may be the day of a monthly check-in, which puts another at the end of the series', () => {
    const answer = result({
      work: [{ to: '2027-12-31' }],
      reminders: [
        { kind: 'passport_expiry', on: '2026-12-01' },
        { kind: 'maintained_check_in', on: '2027-01-10' },
        { kind: 'maintained_check_in', on: '2026-12-10' },
      ],
    });
    expect(next(answer, '2026-11-22T17:00:00Z')).toBe('2026-12-10T05:00:00.000Z');
    expect(next(answer, '2026-12-10T05:00:00Z')).toBe('2027-01-10T05:00:00.000Z');
  });

  it('is none where everything has passed', () => {
    expect(next(result({ work: [{ to: '2026-01-01' }] }), '2026-11-22T17:00:00Z')).toBeUndefined();
  });
});
