import { describe, expect, it } from '@jest/globals';
import { filingDeadline, isInTime } from './filing-deadline.js';
import { proofLetterLastDay } from './proof-letters.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import {
  application,
  codes,
  coopPermit,
  evaluated,
  K2,
  onlyPlacement,
  placement,
  R186V_ONLY,
  stateOn,
  studyPermit,
  workOnDay,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const PRE_PLACEMENT = placement({ from: '2025-09-08', to: '2025-12-19' });
const PRE_STUDY = studyPermit({ expiresOn: '2025-11-30' });
const PRE_COOP = coopPermit({ expiresOn: '2025-11-30' });

describe('worked examples of the field', () => {
  it('E1 a study permit with K1 covers the placement', () => {
    const result = evaluated();
    expect(onlyPlacement(result)).toMatchObject({ id: 'P1', verdict: 'covered', gaps: [] });
    expect(workOnDay(result, '2026-09-08')).toMatchObject({ state: 'authorized', basis: 'R186F_SWP' });
    expect(result.findings).toEqual([]);
  });

  it('E2 a co-op permit covers a placement that an old wording would not', () => {
    const result = evaluated({
      permits: [coopPermit(), studyPermit({ expiresOn: '2026-12-31', remarks: [R186V_ONLY] })],
    });
    expect(onlyPlacement(result).verdict).toBe('covered');
    expect(workOnDay(result, '2026-12-31')).toMatchObject({ state: 'authorized', basis: 'COOP_WP' });
    expect(result.findings.find(({ code }) => code === 'condition_not_qualifying')).toMatchObject({
      subject: 'SP1',
      severity: 'warn',
    });
    expect(result.reminders.filter(({ subject }) => subject === 'WP1')).toEqual([]);
    expect(result.reminders.some(({ subject }) => subject === 'SP1')).toBe(true);
  });

  it('E3 a first co-op application that was open on 1 April 2026 is withdrawn by the authority', () => {
    const result = evaluated({
      applications: [application({ kind: 'coop_work_permit_first', receivedAt: '2026-02-20T18:00:00Z' })],
      placements: [placement({ from: '2026-03-02', to: '2026-06-26' })],
    });
    expect(codes(result)).toContain('withdrawn_by_ircc');
    expect(stateOn(result.work, '2026-03-31')).toBe('limited');
    expect(workOnDay(result, '2026-04-01')).toMatchObject({ state: 'authorized', basis: 'R186F_SWP' });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'partly_covered',
      gaps: [{ from: '2026-03-02', to: '2026-03-31' }],
    });
  });

  it('E4 a study permit without a work remark', () => {
    const result = evaluated({ permits: [studyPermit({ remarks: [] })] });
    expect(onlyPlacement(result).verdict).toBe('not_covered');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'condition_missing', severity: 'block', rule: 'R4', subject: 'SP1' }),
    );
  });

  it('E5 K2 qualifies and gives no other hours off campus', () => {
    const result = evaluated({ permits: [studyPermit({ remarks: [K2] })] });
    expect(onlyPlacement(result).verdict).toBe('covered');
    expect(codes(result)).toEqual(['off_campus_not_allowed']);
    expect(stateOn(result.work, '2026-03-31')).toBe('not_authorized');
  });

  it('E6 an optional internship is blocked; only the hours off campus remain', () => {
    const result = evaluated({
      program: { placementBasis: 'optional' },
      placements: [placement({ hoursPerWeek: 35 })],
    });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'blocked',
      firstUncoveredDay: '2026-09-08',
      gaps: [{ from: '2026-09-08', to: '2026-12-18' }],
    });
    expect(workOnDay(result, '2026-10-01')).toMatchObject({ state: 'limited', basis: 'R186V' });
    expect(codes(result)).toEqual(['placement_optional']);
  });

  it.each([
    [28, 'blocked', ['share_over_half']],
    [26, 'covered', ['share_near_half']],
  ])('E7 %i of 52 program weeks: %s', (workTermWeeks, verdict, found) => {
    const result = evaluated({ program: { totalWeeks: 52, workTermWeeks } });
    expect(onlyPlacement(result).verdict).toBe(verdict);
    expect(codes(result)).toEqual(found);
  });

  it('E8 a five-month certificate', () => {
    const result = evaluated({ program: { months: 5 } });
    expect(onlyPlacement(result).verdict).toBe('blocked');
    expect(codes(result)).toEqual(['program_too_short']);
  });

  it('E9 received in the last second of the expiry date', () => {
    expect(isInTime('2026-11-30', '2026-11-30T23:59:59Z', RULE_PACK_2026_11)).toBe(true);
    expect(fixedZones.toLocalIso(Date.parse('2026-11-30T23:59:59Z'), 'America/Vancouver')).toBe(
      '2026-11-30T16:59:59-07:00',
    );
    const result = evaluated({
      permits: [EXPIRING],
      applications: [application({ receivedAt: '2026-11-30T23:59:59Z' })],
    });
    expect(result.applications).toEqual([{ id: 'A1', inTime: true, effect: 'maintains_stay' }]);
  });

  it.each([
    ['America/Vancouver', '2026-11-30T17:00:00-07:00'],
    ['America/Toronto', '2026-11-30T19:00:00-05:00'],
  ])('E10 received one second later, 17:00 in BC, is late (%s)', (timeZone, local) => {
    const result = evaluated({
      asOf: '2026-12-05T18:00:00Z',
      timeZone,
      permits: [EXPIRING],
      applications: [application({ receivedAt: '2026-12-01T00:00:00Z' })],
    });
    expect(isInTime('2026-11-30', '2026-12-01T00:00:00Z', RULE_PACK_2026_11)).toBe(false);
    expect(result.applications).toEqual([{ id: 'A1', inTime: false, effect: 'none' }]);
    expect(result.deadlines[0]).toMatchObject({ at: '2026-12-01T00:00:00Z', local });
    expect(codes(result)).toEqual(
      expect.arrayContaining(['application_late', 'out_of_status', 'restoration_open', 'permit_expired']),
    );
    expect(result.status).toEqual({
      stay: 'not_permitted',
      study: 'not_permitted',
      work: 'not_authorized',
      restorationLastDay: '2027-02-28',
    });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'partly_covered',
      firstUncoveredDay: '2026-12-01',
    });
  });

  it.each([
    ['America/Vancouver', '2026-01-31T16:00:00-08:00'],
    ['America/Toronto', '2026-01-31T19:00:00-05:00'],
  ])('E11 the deadline of 31 January 2026 in %s', (zone, local) => {
    expect(filingDeadline('2026-01-31', RULE_PACK_2026_11, fixedZones, zone)).toEqual({
      at: '2026-02-01T00:00:00Z',
      local,
      lastSafeDay: '2026-01-30',
    });
  });

  it('E12 a BC student who files at 22:00 on the expiry date is late', () => {
    const result = evaluated({
      permits: [EXPIRING],
      applications: [application({ receivedAt: '2026-12-01T05:00:00Z' })],
    });
    expect(result.applications[0]).toMatchObject({ inTime: false, effect: 'none' });
  });

  it('E13 undecided after the expiry date: three different answers', () => {
    const result = evaluated({
      asOf: '2026-12-15T18:00:00Z',
      permits: [EXPIRING],
      applications: [application({ receivedAt: '2026-11-30T23:59:59Z' })],
    });
    expect(result.status).toEqual({ stay: 'maintained', study: 'maintained', work: 'authorized_policy' });
    expect(onlyPlacement(result)).toMatchObject({ verdict: 'covered_policy', gaps: [] });
  });

  it('E14 before April 2026, extending only the study permit stops the placement', () => {
    const result = evaluated({
      asOf: '2025-12-05T18:00:00Z',
      permits: [PRE_STUDY, PRE_COOP],
      applications: [application({ receivedAt: '2025-11-10T18:00:00Z' })],
      placements: [PRE_PLACEMENT],
    });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'partly_covered',
      firstUncoveredDay: '2025-12-01',
      gaps: [{ from: '2025-12-01', to: '2025-12-19' }],
    });
    expect(workOnDay(result, '2025-11-30')).toMatchObject({ state: 'authorized', basis: 'COOP_WP' });
    expect(result.status).toEqual({ stay: 'maintained', study: 'maintained', work: 'not_authorized' });
    expect(codes(result)).toContain('both_documents_expire');
  });

  it('E15 a renewal filed in time carries the work to its refusal; restoration counts from there', () => {
    const refusal = '2026-01-20T19:30:00Z';
    const facts = {
      permits: [PRE_STUDY, PRE_COOP],
      applications: [
        application({
          kind: 'coop_work_permit_renewal',
          receivedAt: '2025-11-10T18:00:00Z',
          outcome: { kind: 'refused', at: refusal },
        }),
      ],
      placements: [placement({ from: '2025-09-08', to: '2026-02-27' })],
    } as const;
    const before = evaluated({ ...facts, asOf: '2026-01-20T19:29:59Z' });
    const after = evaluated({ ...facts, asOf: refusal });
    expect(after.work.find(({ basis }) => basis === 'R186U')).toMatchObject({
      from: '2025-12-01',
      to: '2026-01-20',
      endsAt: refusal,
      state: 'authorized',
    });
    expect(onlyPlacement(after)).toMatchObject({ firstUncoveredDay: '2026-01-21' });
    expect(after.applications).toEqual([{ id: 'A1', inTime: true, effect: 'maintains_stay_and_work' }]);
    expect(before.status).toMatchObject({ stay: 'maintained', work: 'authorized' });
    expect(after.status).toEqual({
      stay: 'not_permitted',
      study: 'not_permitted',
      work: 'not_authorized',
      restorationLastDay: '2026-04-20',
    });
  });

  it('E16 a day trip before expiry changes nothing', () => {
    const trip = { departedAt: '2026-10-10T15:00:00Z', returnedAt: '2026-10-11T03:00:00Z' };
    const facts = { permits: [EXPIRING], applications: [application()] };
    expect(evaluated({ ...facts, travel: [trip] })).toEqual(evaluated(facts));
  });

  it('E17 a second application that was itself in time carries on after the first is refused', () => {
    const result = evaluated({
      asOf: '2026-12-15T18:00:00Z',
      permits: [EXPIRING],
      applications: [
        application({
          receivedAt: '2026-11-01T18:00:00Z',
          outcome: { kind: 'refused', at: '2026-12-10T18:00:00Z' },
        }),
        application({ id: 'A2', receivedAt: '2026-11-25T18:00:00Z' }),
      ],
    });
    expect(result.status).toEqual({ stay: 'maintained', study: 'maintained', work: 'authorized_policy' });
    expect(result.applications).toEqual([
      { id: 'A1', inTime: true, effect: 'superseded' },
      { id: 'A2', inTime: true, effect: 'maintains_stay' },
    ]);
    expect(onlyPlacement(result).verdict).toBe('covered_policy');
  });

  it('E18 the letter that proves a pending renewal ends, the authority does not', () => {
    expect(proofLetterLastDay('2026-05-04', RULE_PACK_2026_11)).toBe('2027-05-04');
    expect(proofLetterLastDay('2026-04-26', RULE_PACK_2026_11)).toBe('2026-10-23');
  });

  it('E19 restoration pending authorizes nothing', () => {
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-08-31' })],
      applications: [application({ kind: 'restoration', receivedAt: '2026-09-05T18:00:00Z' })],
    });
    expect(onlyPlacement(result).verdict).toBe('not_covered');
    expect(result.status).toMatchObject({
      stay: 'not_permitted',
      study: 'not_permitted',
      work: 'not_authorized',
    });
    expect(result.applications).toEqual([{ id: 'A1', inTime: true, effect: 'none' }]);
  });

  it('E20 de-enrolment ends the study permit and the placement that day', () => {
    const result = evaluated({ deEnrolledOn: '2026-10-05' });
    expect(result.effectiveExpiries).toEqual([{ permit: 'SP1', on: '2026-10-05', reason: 'de_enrolled' }]);
    expect(stateOn(result.work, '2026-10-04')).toBe('authorized');
    expect(stateOn(result.work, '2026-10-05')).toBe('not_authorized');
    expect(stateOn(result.study, '2026-10-05')).toBe('not_permitted');
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'partly_covered',
      firstUncoveredDay: '2026-10-05',
    });
  });

  it('E21 reminders of a study permit that expires on 30 April 2027', () => {
    const { reminders } = evaluated({ permits: [studyPermit({ expiresOn: '2027-04-30' })] });
    const dated = reminders.filter(({ kind }) => kind === 'study_permit_expiry');
    expect(dated.map(({ on }) => on)).toEqual([
      '2026-11-01',
      '2026-12-31',
      '2027-01-30',
      '2027-03-01',
      '2027-03-31',
      '2027-04-16',
      '2027-04-23',
      '2027-04-27',
      '2027-04-29',
    ]);
    expect(reminders.filter(({ kind }) => kind === 'filing_deadline')).toEqual([
      { kind: 'filing_deadline', subject: 'SP1', on: '2027-04-29', at: '2027-04-30T00:00:00Z' },
      { kind: 'filing_deadline', subject: 'SP1', on: '2027-04-30', at: '2027-04-30T20:00:00Z' },
    ]);
  });
});
