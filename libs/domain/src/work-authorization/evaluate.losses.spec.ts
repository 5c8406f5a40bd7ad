import { describe, expect, it } from '@jest/globals';
import {
  application,
  codes,
  coopPermit,
  evaluated,
  onlyPlacement,
  openPermit,
  placement,
  stateOn,
  studyPermit,
} from './spec-support/builders.js';

const EXPIRED = studyPermit({ expiresOn: '2026-08-31' });

describe('effective ends of permits (R33)', () => {
  it.each([
    ['printed', {}, '2027-08-31', 'printed'],
    ['completed early', { completedOn: '2026-09-15' }, '2026-12-14', 'completion_plus_90'],
    ['completed late', { completedOn: '2027-06-30' }, '2027-08-31', 'printed'],
    ['completed so that both ends meet', { completedOn: '2027-06-02' }, '2027-08-31', 'printed'],
    ['de-enrolled', { deEnrolledOn: '2026-10-05' }, '2026-10-05', 'de_enrolled'],
    ['de-enrolled the day after expiry', { deEnrolledOn: '2027-09-01' }, '2027-08-31', 'printed'],
    ['de-enrolled on the expiry date', { deEnrolledOn: '2027-08-31' }, '2027-08-31', 'de_enrolled'],
    ['cancelled', { permits: [studyPermit({ cancelledOn: '2026-10-05' })] }, '2026-10-05', 'cancelled'],
    [
      'completed and then de-enrolled',
      { completedOn: '2026-09-15', deEnrolledOn: '2026-10-05' },
      '2026-10-05',
      'de_enrolled',
    ],
    [
      'completed over a leap day',
      { completedOn: '2027-12-31', permits: [studyPermit({ expiresOn: '2028-12-31' })] },
      '2028-03-30',
      'completion_plus_90',
    ],
  ] as const)('%s', (_name, over, on, reason) => {
    expect(evaluated(over).effectiveExpiries).toEqual([{ permit: 'SP1', on, reason }]);
  });

  it('a co-op permit ends only by its date or a cancellation', () => {
    const result = evaluated({
      permits: [coopPermit(), coopPermit({ id: 'WP2', cancelledOn: '2026-10-05' })],
      completedOn: '2026-06-30',
      deEnrolledOn: '2026-07-15',
    });
    expect(result.effectiveExpiries).toEqual([
      { permit: 'WP2', on: '2026-10-05', reason: 'cancelled' },
      { permit: 'WP1', on: '2026-12-31', reason: 'printed' },
    ]);
  });
});

describe('event days (point 11)', () => {
  it.each([
    ['de-enrolment', { deEnrolledOn: '2026-10-05' }, '2026-10-05', 'de_enrolled'],
    [
      'cancellation',
      { permits: [studyPermit({ cancelledOn: '2026-10-05' })] },
      '2026-10-05',
      'permit_expired',
    ],
    ['completion', { completedOn: '2026-10-05' }, '2026-10-06', 'studies_completed'],
  ] as const)('%s', (_name, over, first, code) => {
    const result = evaluated(over);
    expect(onlyPlacement(result)).toMatchObject({ verdict: 'partly_covered', firstUncoveredDay: first });
    expect(codes(result)).toContain(code);
  });

  it.each([
    ['de-enrolment', { deEnrolledOn: '2026-10-05' }, '2026-10-05'],
    ['completion', { completedOn: '2026-10-05' }, '2026-10-06'],
  ] as const)('%s bars a co-op permit too, whose student has no program left', (_name, over, first) => {
    const result = evaluated({ ...over, permits: [studyPermit(), coopPermit()] });
    expect(onlyPlacement(result)).toMatchObject({ firstUncoveredDay: first });
    expect(onlyPlacement(evaluated({ ...over, permits: [openPermit()] })).verdict).toBe('covered');
  });

  it('study goes on for 90 days after completion, placements do not', () => {
    const result = evaluated({ completedOn: '2026-09-15' });
    expect(stateOn(result.study, '2026-12-14')).toBe('permitted');
    expect(stateOn(result.study, '2026-12-15')).toBe('not_permitted');
    expect(stateOn(result.work, '2026-09-16')).toBe('not_authorized');
  });

  it('de-enrolment on maintained status ends study and work, not the stay', () => {
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [application()],
      deEnrolledOn: '2026-12-05',
    });
    expect(stateOn(result.study, '2026-12-04')).toBe('maintained');
    expect(stateOn(result.study, '2026-12-05')).toBe('not_permitted');
    expect(stateOn(result.work, '2026-12-05')).toBe('not_authorized');
    expect(stateOn(result.stay, '2026-12-05')).toBe('maintained');
  });

  it('a permit that an event ended carries no work or study on, whatever is pending', () => {
    const result = evaluated({
      permits: [studyPermit({ cancelledOn: '2026-11-20' })],
      applications: [application()],
    });
    expect(stateOn(result.study, '2026-11-25')).toBe('not_permitted');
    expect(stateOn(result.work, '2026-11-25')).toBe('not_authorized');
    expect(stateOn(result.stay, '2026-11-25')).toBe('maintained');
  });
});

describe('loss and restoration (R31, R32, Q4)', () => {
  const lost = (asOf: string, over = {}) => evaluated({ asOf, permits: [EXPIRED], ...over });

  it.each([
    ['2026-08-31T20:00:00Z', undefined, []],
    ['2026-09-01T07:00:00Z', '2026-11-29', ['out_of_status', 'restoration_open']],
    ['2026-11-30T07:59:59Z', undefined, ['out_of_status', 'restoration_closed']],
    ['2026-11-30T06:59:59Z', '2026-11-29', ['out_of_status', 'restoration_open']],
    ['2026-11-30T07:00:00Z', undefined, ['out_of_status', 'restoration_closed']],
  ])('asked at %s: %s', (asOf, restorationLastDay, found) => {
    const result = lost(asOf);
    expect(result.status.restorationLastDay).toBe(restorationLastDay);
    for (const code of ['out_of_status', 'restoration_open', 'restoration_closed'])
      expect(codes(result).includes(code)).toBe(found.includes(code));
  });

  it('the window has an instant and an advised day', () => {
    const { deadlines } = lost('2026-09-15T18:00:00Z');
    expect(deadlines[1]).toEqual({
      kind: 'restoration',
      permit: 'SP1',
      at: '2026-11-30T00:00:00Z',
      local: '2026-11-29T17:00:00-07:00',
      lastSafeDay: '2026-11-14',
    });
  });

  it.each([
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-04-01', '2026-10-01'],
    ['2026-03-31', '2026-06-29'],
    ['2028-11-30', '2029-05-30'],
    ['2028-12-01', '2029-03-01'],
  ])('the disaster measure: lost on %s, to be restored by %s', (expiresOn, restorationLastDay) => {
    const result = evaluated({
      asOf: `${expiresOn.slice(0, 4)}-12-02T18:00:00Z`.replace(
        '2026-12-02',
        expiresOn < '2026-04-01' ? '2026-04-10' : expiresOn < '2026-08' ? '2026-05-01' : '2026-12-02',
      ),
      student: { disasterMeasure: true },
      permits: [studyPermit({ expiresOn })],
      placements: [],
    });
    expect(result.status.restorationLastDay).toBe(restorationLastDay);
  });

  it.each([
    ['refused', '2026-12-10T20:00:00Z', '2027-03-10'],
    ['withdrawn', '2026-12-10T20:00:00Z', '2027-02-28'],
    ['returned_incomplete', '2026-12-10T20:00:00Z', '2027-02-28'],
  ] as const)('after %s the clock runs to %s', (kind, at, restorationLastDay) => {
    const result = evaluated({
      asOf: '2026-12-20T18:00:00Z',
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [application({ outcome: { kind, at } })],
    });
    expect(result.status.restorationLastDay).toBe(restorationLastDay);
  });

  it('counts from the later of two permits', () => {
    const result = evaluated({
      asOf: '2026-11-10T18:00:00Z',
      permits: [EXPIRED, coopPermit({ expiresOn: '2026-10-31' })],
    });
    expect(result.status.restorationLastDay).toBe('2027-01-29');
    expect(result.deadlines.find(({ kind }) => kind === 'restoration')?.permit).toBe('WP1');
  });

  it('counts from the event that ended the permit', () => {
    const result = evaluated({ asOf: '2026-10-05T18:00:00Z', deEnrolledOn: '2026-10-05' });
    expect(result.status).toEqual({
      stay: 'not_permitted',
      study: 'not_permitted',
      work: 'not_authorized',
      restorationLastDay: '2027-01-03',
    });
  });

  it('a planned event tells its loss, a date that has not come does not', () => {
    const planned = evaluated({ deEnrolledOn: '2026-10-20' });
    expect(codes(planned)).toContain('out_of_status');
    expect(planned.status).not.toHaveProperty('restorationLastDay');
    expect(planned.deadlines.map(({ kind }) => kind)).toContain('restoration');
    const running = evaluated();
    expect(codes(running)).toEqual([]);
    expect(running.deadlines.map(({ kind }) => kind)).toEqual(['apply_before_expiry']);
  });

  it('a new permit ends the loss', () => {
    const result = evaluated({
      asOf: '2026-10-10T18:00:00Z',
      permits: [EXPIRED, studyPermit({ id: 'SP2', issuedOn: '2026-10-01' })],
    });
    expect(result.status).toMatchObject({ stay: 'permitted' });
    expect(codes(result)).not.toContain('out_of_status');
  });

  it.each([
    ['2026-11-29T23:59:59Z', true],
    ['2026-11-30T00:00:00Z', false],
    ['2026-08-20T18:00:00Z', null],
  ])('a restoration received at %s: in time %s', (receivedAt, inTime) => {
    const result = lost('2026-10-01T18:00:00Z', {
      applications: [application({ kind: 'restoration', receivedAt })],
    });
    expect(result.applications).toEqual([{ id: 'A1', inTime, effect: 'none' }]);
  });

  it('someone who never had a permit has lost nothing', () => {
    const result = evaluated({ permits: [], asOf: '2026-12-20T18:00:00Z' });
    expect(result.status).toEqual({ stay: 'not_permitted', study: 'not_permitted', work: 'not_authorized' });
    expect(codes(result)).not.toContain('out_of_status');
  });

  it('asked before or after every date, it still answers', () => {
    expect(evaluated({ asOf: '2020-01-01T00:00:00Z' }).status.stay).toBe('not_permitted');
    const after = evaluated({ asOf: '2027-09-15T18:00:00Z', placements: [placement()] });
    expect(after.status).toMatchObject({ stay: 'not_permitted', restorationLastDay: '2027-11-29' });
  });
});
