import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../time/days.js';
import { lastValidDay } from './last-valid-day.js';
import type { ExpiryReason } from './result.js';

const PERMIT = { id: 'SP1', expiresOn: '2027-08-31' };
const on = '2026-12-10';

describe('the last day on which a permit counts', () => {
  it.each<[ExpiryReason, string]>([
    ['printed', on],
    ['completion_plus_90', on],
    ['de_enrolled', '2026-12-09'],
    ['cancelled', '2026-12-09'],
  ])('ended as %s on 10 December it is %s (R33)', (reason, last) => {
    expect(lastValidDay(PERMIT, [{ permit: 'SP1', on, reason }])).toBe(parseDay(last));
  });

  it('is the printed end where nothing speaks of this permit', () => {
    expect(lastValidDay(PERMIT, [{ permit: 'SP2', on, reason: 'cancelled' }])).toBe(parseDay('2027-08-31'));
    expect(lastValidDay(PERMIT, [])).toBe(parseDay('2027-08-31'));
  });
});
