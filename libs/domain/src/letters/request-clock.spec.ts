import { describe, expect, it } from '@jest/globals';
import { statutoryHolidays } from '../time/statutory-holidays.js';
import { fixedZones } from '../work-authorization/spec-support/fixed-zones.js';
import { requestClock } from './request-clock.js';
import type { RequestState } from './request-states.js';

const OFFICE = {
  timeZone: 'America/Vancouver',
  opensAt: '08:30',
  closesAt: '16:30',
  holidays: statutoryHolidays('BC'),
};
/** Tuesday, 15:30 at the office; due on the Friday after Remembrance Day. */
const SUBMITTED = new Date('2026-11-10T22:30:00Z');
const DUE_ON = '2026-11-13';
const HOUR = 60;

const at = (now: string, state: RequestState = 'submitted', decidedAt: string | null = null) =>
  requestClock(
    {
      state,
      submittedAt: SUBMITTED,
      dueOn: DUE_ON,
      decidedAt: decidedAt === null ? null : new Date(decidedAt),
    },
    OFFICE,
    fixedZones,
    Date.parse(now),
  );

describe('the clock of a request', () => {
  it('ends when the office closes on the due day', () => {
    expect(at('2026-11-10T22:30:00Z')).toMatchObject({
      dueAt: '2026-11-13T23:30:00.000Z',
      dueAtLocal: '2026-11-13T16:30:00-07:00',
    });
  });

  it.each([
    ['at once', '2026-11-10T22:30:00Z', 'running', 0, 17 * HOUR],
    ['over a holiday', '2026-11-12T15:30:00Z', 'running', HOUR, 16 * HOUR],
    ['in the last minute', '2026-11-13T23:30:00Z', 'running', 17 * HOUR, 0],
    ['at night after it was due', '2026-11-14T05:00:00Z', 'late', 17 * HOUR, 0],
    ['on the next working day', '2026-11-16T17:30:00Z', 'late', 19 * HOUR, -2 * HOUR],
  ])('runs in the hours that the office works: %s', (_, now, state, workedMinutes, leftMinutes) => {
    expect(at(now)).toMatchObject({ state, workedMinutes, leftMinutes });
  });

  it.each([
    ['2026-11-12T16:30:00Z', 'met', 2 * HOUR],
    ['2026-11-16T17:30:00Z', 'missed', 19 * HOUR],
  ])('stands still once the request was decided: %s', (decidedAt, state, workedMinutes) => {
    expect(at('2026-12-24T20:00:00Z', 'approved', decidedAt)).toMatchObject({
      state,
      workedMinutes,
      leftMinutes: null,
    });
  });

  it.each<RequestState>(['draft', 'returned', 'withdrawn'])(
    'says nothing of a request that is %s',
    (state) => {
      expect(at('2026-11-12T16:30:00Z', state)).toBeNull();
    },
  );

  it('says nothing before it was handed in', () => {
    expect(
      requestClock(
        { state: 'submitted', submittedAt: null, dueOn: null, decidedAt: null },
        OFFICE,
        fixedZones,
        0,
      ),
    ).toBeNull();
  });
});
