import { describe, expect, it } from '@jest/globals';
import {
  application,
  codes,
  evaluated,
  onlyPlacement,
  openPermit,
  stateOn,
  studyPermit,
  workOnDay,
} from './spec-support/builders.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const refused = (at: string) => ({ kind: 'refused' as const, at });

describe('leaving Canada (R26)', () => {
  const away = (departedAt: string, returnedAt?: string, over = {}) =>
    evaluated({
      permits: [EXPIRING],
      applications: [application()],
      travel: [{ departedAt, ...(returnedAt && { returnedAt }) }],
      ...over,
    });

  it.each([
    ['back before expiry', '2026-11-20T18:00:00Z', '2026-11-29T18:00:00Z', false],
    ['back on the expiry date', '2026-11-20T18:00:00Z', '2026-12-01T06:59:59Z', false],
    ['back the day after', '2026-11-20T18:00:00Z', '2026-12-01T07:00:00Z', true],
    ['abroad as the permit expires', '2026-11-20T18:00:00Z', '2026-12-05T18:00:00Z', true],
    ['left on the expiry date', '2026-11-30T18:00:00Z', '2026-12-05T18:00:00Z', true],
    ['left after expiry', '2026-12-05T18:00:00Z', '2026-12-07T18:00:00Z', true],
    ['never back', '2026-12-05T18:00:00Z', undefined, true],
    ['a day trip after expiry', '2026-12-05T16:00:00Z', '2026-12-05T23:00:00Z', true],
  ])('%s', (_name, departedAt, returnedAt, ends) => {
    const result = away(departedAt, returnedAt);
    expect(codes(result).includes('left_canada')).toBe(ends);
    expect(stateOn(result.work, '2026-12-10')).toBe(ends ? 'not_authorized' : 'authorized_policy');
    expect(stateOn(result.study, '2026-12-10')).toBe(ends ? 'not_permitted' : 'maintained');
    expect(stateOn(result.stay, '2026-12-10')).toBe(ends ? 'unknown' : 'maintained');
  });

  it('abroad as the permit expires: nothing begins', () => {
    const result = away('2026-11-20T18:00:00Z', '2026-12-05T18:00:00Z');
    expect(result.applications[0]).toEqual({ id: 'A1', inTime: true, effect: 'none' });
    expect(onlyPlacement(result)).toMatchObject({ firstUncoveredDay: '2026-12-01' });
  });

  it('the first of two departures counts', () => {
    const travel = [
      { departedAt: '2026-12-12T18:00:00Z', returnedAt: '2026-12-13T18:00:00Z' },
      { departedAt: '2026-12-03T18:00:00Z', returnedAt: '2026-12-04T18:00:00Z' },
    ];
    const result = evaluated({ permits: [EXPIRING], applications: [application()], travel });
    expect(workOnDay(result, '2026-12-02')).toMatchObject({
      to: '2026-12-02',
      endsAt: '2026-12-03T18:00:00Z',
    });
  });

  it.each([
    ['after the refusal of that day', '2026-12-10T20:00:01Z', false],
    ['at its instant', '2026-12-10T20:00:00Z', false],
    ['before the refusal of that day', '2026-12-10T19:59:59Z', true],
  ])('a departure %s', (_name, departedAt, ends) => {
    const result = evaluated({
      permits: [EXPIRING],
      applications: [application({ outcome: refused('2026-12-10T20:00:00Z') })],
      travel: [{ departedAt }],
    });
    expect(codes(result).includes('left_canada')).toBe(ends);
    expect(stateOn(result.work, '2026-12-10')).toBe(ends ? 'not_authorized' : 'authorized_policy');
  });

  it('a new permit ends the matter', () => {
    const result = evaluated({
      permits: [EXPIRING, studyPermit({ id: 'SP2', issuedOn: '2026-12-10' })],
      applications: [application({ outcome: { kind: 'approved', at: '2026-12-10T20:00:00Z' } })],
      travel: [{ departedAt: '2026-12-03T18:00:00Z', returnedAt: '2026-12-04T18:00:00Z' }],
    });
    expect(onlyPlacement(result).gaps).toEqual([{ from: '2026-12-03', to: '2026-12-09' }]);
  });

  it('without an application there is nothing to end', () => {
    const result = evaluated({ permits: [EXPIRING], travel: [{ departedAt: '2026-12-05T18:00:00Z' }] });
    expect(codes(result)).not.toContain('left_canada');
  });

  it('a renewal of a work permit ends with it', () => {
    const result = evaluated({
      permits: [studyPermit(), openPermit({ expiresOn: '2026-10-31' })],
      applications: [application({ kind: 'other_work_permit_renewal', receivedAt: '2026-10-20T18:00:00Z' })],
      travel: [{ departedAt: '2026-11-05T18:00:00Z', returnedAt: '2026-11-08T18:00:00Z' }],
    });
    expect(workOnDay(result, '2026-11-04')).toMatchObject({ basis: 'R186U', endsAt: '2026-11-05T18:00:00Z' });
    expect(workOnDay(result, '2026-11-05')).toMatchObject({ basis: 'R186F_SWP', state: 'authorized' });
    expect(stateOn(result.stay, '2026-11-05')).toBe('permitted');
  });
});
