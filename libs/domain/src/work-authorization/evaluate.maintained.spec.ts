import { describe, expect, it } from '@jest/globals';
import type { ApplicationFacts, PermitFacts } from './facts.js';
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
  workOnDay,
} from './spec-support/builders.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });

describe('in time or late (R20, R21)', () => {
  it.each([
    ['2026-11-30T23:59:59Z', true],
    ['2026-11-30T23:59:59.999Z', true],
    ['2026-12-01T00:00:00Z', false],
    ['2026-12-01T00:00:00.001Z', false],
    ['2026-01-05T00:00:00Z', true],
  ])('received at %s: %s', (receivedAt, inTime) => {
    const result = evaluated({ permits: [EXPIRING], applications: [application({ receivedAt })] });
    expect(result.applications[0]).toMatchObject({ inTime, effect: inTime ? 'maintains_stay' : 'none' });
  });

  it.each([
    ['America/Vancouver', '2026-11-30', '2026-11-30T17:00:00-07:00'],
    ['America/Edmonton', '2026-11-30', '2026-11-30T18:00:00-06:00'],
    ['America/Toronto', '2026-11-30', '2026-11-30T19:00:00-05:00'],
    ['America/Halifax', '2026-11-30', '2026-11-30T20:00:00-04:00'],
    ['America/Vancouver', '2026-03-07', '2026-03-07T16:00:00-08:00'],
    ['America/Vancouver', '2026-03-08', '2026-03-08T17:00:00-07:00'],
    ['America/Vancouver', '2025-11-01', '2025-11-01T17:00:00-07:00'],
    ['America/Vancouver', '2025-11-02', '2025-11-02T16:00:00-08:00'],
    ['America/Vancouver', '2027-01-15', '2027-01-15T17:00:00-07:00'],
    ['America/Toronto', '2026-07-15', '2026-07-15T20:00:00-04:00'],
    ['America/Toronto', '2028-02-29', '2028-02-29T19:00:00-05:00'],
    ['America/Vancouver', '2026-12-31', '2026-12-31T17:00:00-07:00'],
  ])('the deadline in %s of a permit to %s is %s', (timeZone, expiresOn, local) => {
    const [deadline] = evaluated({ timeZone, permits: [studyPermit({ expiresOn })] }).deadlines;
    expect(deadline).toMatchObject({ kind: 'apply_before_expiry', permit: 'SP1', local });
  });

  it.each([
    ['online', undefined, '2026-12-03T18:00:00Z', false],
    ['paper', '2026-11-30', '2026-12-03T18:00:00Z', true],
    ['paper', '2026-12-07', '2026-12-10T18:00:00Z', true],
    ['paper', '2026-12-08', '2026-12-10T18:00:00Z', false],
    ['paper', undefined, '2026-11-29T18:00:00Z', true],
    ['paper', undefined, '2026-12-03T18:00:00Z', null],
    ['online', '2026-11-30', '2026-12-03T18:00:00Z', false],
  ] as const)('%s, stamped %s, received %s: %s', (channel, stampedOn, receivedAt, inTime) => {
    const result = evaluated({
      permits: [EXPIRING],
      applications: [application({ channel, receivedAt, ...(stampedOn && { stampedOn }) })],
    });
    expect(result.applications[0]?.inTime).toBe(inTime);
    expect(stateOn(result.stay, '2026-12-05')).toBe(
      inTime === null ? 'unknown' : inTime ? 'maintained' : 'not_permitted',
    );
    expect(codes(result).includes('fact_missing')).toBe(inTime === null);
  });

  it('an application extends the permit of its kind that was held at its receipt and ends last', () => {
    const permits = [EXPIRING, studyPermit({ id: 'SP2', issuedOn: '2026-12-20', expiresOn: '2027-08-31' })];
    const filed = (receivedAt: string) =>
      evaluated({ permits, applications: [application({ receivedAt })] }).applications[0];
    expect(filed('2026-12-05T18:00:00Z')).toEqual({ id: 'A1', inTime: false, effect: 'none' });
    expect(filed('2026-12-20T18:00:00Z')).toEqual({ id: 'A1', inTime: true, effect: 'maintains_stay' });
  });

  it('nothing to extend, nothing to be in time for', () => {
    const result = evaluated({ permits: [], applications: [application()] });
    expect(result.applications).toEqual([{ id: 'A1', inTime: null, effect: 'none' }]);
  });

  it.each([
    ['condition_amendment', null, 'not_applicable'],
    ['coop_work_permit_first', null, 'none'],
    ['visitor_record', true, 'maintains_stay'],
  ] as const)('%s', (kind, inTime, effect) => {
    const result = evaluated({ permits: [EXPIRING], applications: [application({ kind })] });
    expect(result.applications).toEqual([{ id: 'A1', inTime, effect }]);
  });
});

describe('stay, study and work are three answers (R22–R25)', () => {
  const later = '2026-12-10';
  const renewals: readonly (readonly [
    ApplicationFacts['kind'],
    readonly PermitFacts[],
    string,
    string,
    string,
  ])[] = [
    ['study_permit_extension', [EXPIRING], 'maintained', 'maintained', 'authorized_policy'],
    [
      'coop_work_permit_renewal',
      [EXPIRING, coopPermit({ expiresOn: '2026-11-30' })],
      'maintained',
      'not_permitted',
      'authorized',
    ],
    [
      'other_work_permit_renewal',
      [EXPIRING, openPermit({ expiresOn: '2026-11-30' })],
      'maintained',
      'not_permitted',
      'authorized',
    ],
    ['visitor_record', [EXPIRING], 'maintained', 'not_permitted', 'not_authorized'],
    ['coop_work_permit_first', [EXPIRING], 'not_permitted', 'not_permitted', 'not_authorized'],
    ['condition_amendment', [EXPIRING], 'not_permitted', 'not_permitted', 'not_authorized'],
  ];
  it.each(renewals)('%s pending', (kind, permits, stay, study, work) => {
    const result = evaluated({ permits, applications: [application({ kind })] });
    expect([stateOn(result.stay, later), stateOn(result.study, later), stateOn(result.work, later)]).toEqual([
      stay,
      study,
      work,
    ]);
  });

  it('stay lasts through the later of two permits, study through the study permit', () => {
    const result = evaluated({ permits: [EXPIRING, coopPermit({ expiresOn: '2026-12-31' })] });
    expect(result.stay.find(({ state }) => state === 'permitted')?.to).toBe('2026-12-31');
    expect(stateOn(result.study, '2026-12-01')).toBe('not_permitted');
    expect(workOnDay(result, '2026-12-10')).toMatchObject({ state: 'authorized', basis: 'COOP_WP' });
  });

  it('a pending renewal of any-employer work is no student authority either', () => {
    const result = evaluated({
      permits: [EXPIRING, openPermit({ expiresOn: '2026-09-30' })],
      applications: [application({ kind: 'other_work_permit_renewal', receivedAt: '2026-09-20T18:00:00Z' })],
      program: { placementBasis: 'optional' },
    });
    expect(onlyPlacement(result).verdict).toBe('covered');
    expect(workOnDay(result, '2026-10-01')).toMatchObject({ state: 'authorized', basis: 'R186U' });
  });

  it('R25: a placement goes on, but does not begin', () => {
    const at = (from: string) =>
      onlyPlacement(
        evaluated({
          permits: [EXPIRING],
          applications: [application()],
          placements: [placement({ from, to: '2026-12-18' })],
        }),
      );
    expect(at('2026-11-30').verdict).toBe('covered_policy');
    expect(at('2026-12-01').verdict).toBe('not_covered');
  });

  it('R25: a beginning is named, and outside placements there is nothing to go on with', () => {
    const result = evaluated({
      permits: [EXPIRING],
      applications: [application()],
      placements: [
        placement({ to: '2026-12-04' }),
        placement({ id: 'P2', from: '2026-12-14', to: '2026-12-18' }),
      ],
    });
    expect(codes(result)).toContain('new_start_on_maintained_status');
    expect(stateOn(result.work, '2026-12-04')).toBe('authorized_policy');
    expect(stateOn(result.work, '2026-12-10')).toBe('not_authorized');
  });

  it('R25 holds in a scheduled break as well (Q1)', () => {
    const result = evaluated({
      permits: [EXPIRING],
      applications: [application()],
      enrolment: [
        { from: '2025-09-01', to: '2026-12-10', load: 'full_time' },
        { from: '2026-12-11', to: '2027-01-03', load: 'scheduled_break' },
        { from: '2027-01-04', to: '2027-04-30', load: 'full_time' },
      ],
    });
    expect(workOnDay(result, '2026-12-15')).toMatchObject({ state: 'authorized_policy', basis: 'R186V' });
  });

  it('a permit that prints nothing is no better while its extension is pending', () => {
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30', remarks: [] })],
      applications: [application()],
    });
    expect(onlyPlacement(result).verdict).toBe('not_covered');
  });
});
