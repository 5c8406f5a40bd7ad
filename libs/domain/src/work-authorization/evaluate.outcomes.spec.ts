import { describe, expect, it } from '@jest/globals';
import type { ApplicationFacts } from './facts.js';
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
const refused = (at: string) => ({ kind: 'refused' as const, at });

describe('how an application ends (R27–R29)', () => {
  const ended = (outcome: ApplicationFacts['outcome'], asOf = '2026-12-20T18:00:00Z') =>
    evaluated({ asOf, permits: [EXPIRING], applications: [application({ ...(outcome && { outcome }) })] });

  it.each([
    ['withdrawn', '2026-12-09', 'none set'],
    ['withdrawn_by_ircc', '2026-12-09', 'none set'],
    ['refused', '2026-12-10', 'set'],
  ] as const)('%s on 10 December: maintained through %s', (kind, to, endsAt) => {
    const result = ended({ kind, at: '2026-12-10T20:00:00Z' });
    const maintained = result.stay.find(({ state }) => state === 'maintained');
    expect(maintained?.to).toBe(to);
    expect(maintained && 'endsAt' in maintained).toBe(endsAt === 'set');
    expect(result.applications[0]).toMatchObject({ inTime: true, effect: 'maintains_stay' });
  });

  it('returned as incomplete: as if never filed', () => {
    const result = ended({ kind: 'returned_incomplete', at: '2026-12-10T20:00:00Z' });
    expect(result.applications[0]).toEqual({ id: 'A1', inTime: true, effect: 'none' });
    expect(stateOn(result.stay, '2026-12-01')).toBe('not_permitted');
    expect(onlyPlacement(result)).toMatchObject({ firstUncoveredDay: '2026-12-01' });
    expect(codes(result)).toEqual(expect.arrayContaining(['application_returned', 'out_of_status']));
  });

  it.each(['refused', 'withdrawn'] as const)('%s before expiry: the permit runs out by itself', (kind) => {
    const result = ended({ kind, at: '2026-11-20T20:00:00Z' });
    expect(result.applications[0]).toEqual({ id: 'A1', inTime: true, effect: 'none' });
    expect(result.stay.find(({ state }) => state === 'permitted')).toMatchObject({ to: '2026-11-30' });
    expect(result.work.every((interval) => !('endsAt' in interval))).toBe(true);
  });

  it('approved, with its permit recorded', () => {
    const result = evaluated({
      permits: [EXPIRING, studyPermit({ id: 'SP2', issuedOn: '2026-12-11' })],
      applications: [application({ outcome: { kind: 'approved', at: '2026-12-10T20:00:00Z' } })],
    });
    expect(result.stay).toMatchObject([
      { to: '2026-11-30', state: 'permitted' },
      { from: '2026-12-01', to: '2026-12-10', state: 'maintained' },
      { from: '2026-12-11', state: 'permitted' },
    ]);
    expect(result.stay[1]).not.toHaveProperty('endsAt');
    expect(onlyPlacement(result).verdict).toBe('covered_policy');
    expect(codes(result)).not.toContain('fact_missing');
  });

  it('approved, and the permit not recorded: unknown, not lost', () => {
    const result = ended({ kind: 'approved', at: '2026-12-10T20:00:00Z' });
    expect(result.status).toEqual({ stay: 'unknown', study: 'unknown', work: 'unknown' });
    expect(onlyPlacement(result).verdict).toBe('unknown');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'fact_missing', subject: 'A1', rule: 'R16' }),
    );
  });

  it.each([
    ['coop_work_permit_renewal', coopPermit({ expiresOn: '2026-11-30' })],
    ['other_work_permit_renewal', openPermit({ expiresOn: '2026-11-30' })],
  ] as const)('%s approved, and the permit not recorded', (kind, permit) => {
    const result = evaluated({
      permits: [EXPIRING, permit],
      applications: [application({ kind, outcome: { kind: 'approved', at: '2026-12-10T20:00:00Z' } })],
    });
    expect(workOnDay(result, '2026-12-10')).toMatchObject({ state: 'authorized', basis: 'R186U' });
    expect(workOnDay(result, '2026-12-11')).toMatchObject({ state: 'unknown', basis: 'R186U' });
  });

  it('an approved restoration without its permit is open, in a session and in a break', () => {
    const restored = (load: 'full_time' | 'scheduled_break') =>
      evaluated({
        asOf: '2026-12-11T18:00:00Z',
        permits: [studyPermit({ expiresOn: '2026-08-31' })],
        applications: [
          application({
            kind: 'restoration',
            receivedAt: '2026-10-01T18:00:00Z',
            outcome: { kind: 'approved', at: '2026-11-20T18:00:00Z' },
          }),
        ],
        enrolment: [
          { from: '2025-09-01', to: '2026-11-30', load: 'full_time' },
          { from: '2026-12-01', to: '2026-12-31', load },
          { from: '2027-01-01', to: '2027-04-30', load: 'full_time' },
        ],
      });
    expect(workOnDay(restored('full_time'), '2026-12-10')).toMatchObject({
      state: 'unknown',
      basis: 'R186F_SWP',
    });
    expect(workOnDay(restored('scheduled_break'), '2026-12-10')).toMatchObject({
      state: 'unknown',
      basis: 'R186V',
    });
    expect(restored('full_time').status).toMatchObject({ stay: 'unknown', study: 'unknown' });
  });
});

describe('what an application rests on', () => {
  it('of two permits that end together, the one that somebody verified', () => {
    const result = evaluated({
      permits: [EXPIRING, coopPermit({ expiresOn: '2026-11-30', verified: false })],
      applications: [application({ kind: 'visitor_record' })],
    });
    expect(stateOn(result.stay, '2026-12-10')).toBe('maintained');
  });
});

describe('several applications (R28)', () => {
  const first = application({ receivedAt: '2026-11-01T18:00:00Z' });
  const second = (over: Partial<ApplicationFacts>) => application({ id: 'A2', ...over });

  it('the second, filed after expiry, does not survive the first', () => {
    const result = evaluated({
      asOf: '2026-12-15T18:00:00Z',
      permits: [EXPIRING],
      applications: [
        { ...first, outcome: refused('2026-12-10T18:00:00Z') },
        second({ receivedAt: '2026-12-02T18:00:00Z' }),
      ],
    });
    expect(result.applications).toEqual([
      { id: 'A1', inTime: true, effect: 'maintains_stay' },
      { id: 'A2', inTime: false, effect: 'none' },
    ]);
    expect(result.status).toMatchObject({ stay: 'not_permitted', restorationLastDay: '2027-03-10' });
  });

  it('both pending: each maintains', () => {
    const result = evaluated({
      permits: [EXPIRING],
      applications: [first, second({ receivedAt: '2026-11-25T18:00:00Z' })],
    });
    expect(result.applications.map(({ effect }) => effect)).toEqual(['maintains_stay', 'maintains_stay']);
  });

  it('the interval that goes on has no end at the first refusal', () => {
    const result = evaluated({
      permits: [EXPIRING],
      applications: [
        { ...first, outcome: refused('2026-12-10T18:00:00Z') },
        second({ receivedAt: '2026-11-25T18:00:00Z', outcome: refused('2026-12-15T18:00:00Z') }),
      ],
    });
    expect(result.stay.filter(({ state }) => state === 'maintained')).toMatchObject([
      { from: '2026-12-01', to: '2026-12-15', endsAt: '2026-12-15T18:00:00Z' },
    ]);
    expect(result.work.filter(({ state }) => state === 'authorized_policy')).toMatchObject([
      { from: '2026-12-01', to: '2026-12-15', endsAt: '2026-12-15T18:00:00Z' },
    ]);
  });

  it('work goes on only by a renewal of a work permit', () => {
    const result = evaluated({
      permits: [EXPIRING, coopPermit({ expiresOn: '2026-11-30' })],
      applications: [
        application({ kind: 'coop_work_permit_renewal', outcome: refused('2026-12-10T18:00:00Z') }),
        second({ kind: 'visitor_record', receivedAt: '2026-11-25T18:00:00Z' }),
      ],
    });
    expect(workOnDay(result, '2026-12-10')).toMatchObject({ basis: 'R186U', endsAt: '2026-12-10T18:00:00Z' });
    expect(stateOn(result.work, '2026-12-11')).toBe('not_authorized');
    expect(stateOn(result.stay, '2026-12-18')).toBe('maintained');
  });

  it('two renewals: a refused one leaves an instant between', () => {
    const result = evaluated({
      permits: [coopPermit({ expiresOn: '2026-11-30' }), openPermit({ expiresOn: '2026-12-10' }), EXPIRING],
      placements: [placement({ to: '2026-12-30' })],
      applications: [
        application({ kind: 'coop_work_permit_renewal', outcome: refused('2026-12-20T18:00:00Z') }),
        second({
          kind: 'other_work_permit_renewal',
          receivedAt: '2026-12-01T18:00:00Z',
          outcome: refused('2026-12-15T18:00:00Z'),
        }),
      ],
    });
    expect(workOnDay(result, '2026-12-15')).toMatchObject({
      basis: 'R186U',
      from: '2026-12-11',
      to: '2026-12-20',
      endsAt: '2026-12-20T18:00:00Z',
    });
  });
});
