import { describe, expect, test } from '@jest/globals';
import { changedMoments, momentsOf } from './travel-fields.js';

const TRIP = {
  id: 'x',
  departedAt: '2026-10-10T15:00:00Z',
  departedAtLocal: '2026-10-10T08:00:00-07:00',
  returnedAt: null,
  returnedAtLocal: null,
  source: 'office',
  version: 1,
} as const;

describe('a journey in the office’s form', () => {
  const before = momentsOf(TRIP, 'America/Vancouver');

  test('is shown by the office’s clock', () => {
    expect(before).toEqual({
      departedLocal: '2026-10-10 08:00',
      returnedLocal: '',
      timeZone: 'America/Vancouver',
    });
  });

  test('sends what was touched, with the place whose clock it was', () => {
    const body = { ...before, returnedLocal: '2026-10-12 20:30', timeZone: 'America/Toronto' };
    expect(changedMoments(body, before)).toEqual({
      returnedLocal: '2026-10-12T20:30:00',
      timeZone: 'America/Toronto',
    });
    expect(changedMoments({ ...before, timeZone: 'America/Toronto' }, before)).toEqual({});
  });

  test('takes a return back, and leaves it to the API to refuse what is no moment', () => {
    const returned = { ...before, returnedLocal: '2026-10-12 20:30' };
    expect(changedMoments({ ...returned, returnedLocal: null }, returned)).toEqual({ returnedLocal: null });
    expect(changedMoments({ ...before, departedLocal: 'Monday' }, before)).toMatchObject({
      departedLocal: 'Monday',
    });
  });
});
