import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import type { WorkAuthorizationFacts } from './facts.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import {
  application,
  codes,
  evaluated,
  factsWith,
  onlyPlacement,
  placement,
  stateOn,
  studyPermit,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

/** The published example, word for word. */
const EXAMPLE: WorkAuthorizationFacts = {
  asOf: '2026-11-21T20:00:00Z',
  institution: { dliNumber: 'O19359011033', timeZone: 'America/Vancouver' },
  student: { level: 'post_secondary', citizenships: ['IN'], passportExpiresOn: '2030-05-01' },
  program: {
    credential: true,
    months: 24,
    totalWeeks: 96,
    workTermWeeks: 32,
    kind: 'academic',
    placementBasis: 'mandatory_all',
    streamCertified: true,
  },
  enrolment: [{ from: '2025-09-01', to: '2027-08-31', load: 'full_time' }],
  permits: [
    {
      id: 'SP1',
      kind: 'study_permit',
      issuedOn: '2025-08-20',
      expiresOn: '2026-11-30',
      verified: true,
      dliNumber: 'O19359011033',
      remarks: [
        'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.',
      ],
    },
  ],
  applications: [
    { id: 'A1', kind: 'study_permit_extension', receivedAt: '2026-11-30T23:59:59Z', evidence: 'verified' },
  ],
  travel: [],
  letters: [{ kind: 'placement_confirmation', issuedOn: '2026-08-01' }],
  placements: [{ id: 'P1', from: '2026-09-08', to: '2026-12-18', approvedByDli: true }],
};

describe('the published example', () => {
  const result = evaluate(EXAMPLE, RULE_PACK_2026_11, fixedZones);

  it('gives what is published', () => {
    expect(result.deadlines[0]).toEqual({
      kind: 'apply_before_expiry',
      permit: 'SP1',
      at: '2026-12-01T00:00:00Z',
      local: '2026-11-30T17:00:00-07:00',
      lastSafeDay: '2026-11-29',
    });
    expect(result.applications[0]).toEqual({ id: 'A1', inTime: true, effect: 'maintains_stay' });
    const around = result.work.filter(({ to }) => to >= '2026-11-30');
    expect(around).toMatchObject([
      { to: '2026-11-30', state: 'authorized', basis: 'R186F_SWP' },
      { from: '2026-12-01', to: '2026-12-18', state: 'authorized_policy', basis: 'R186F_SWP' },
    ]);
    expect(result.placements[0]?.verdict).toBe('covered_policy');
  });

  it('has every key of the contract and no other', () => {
    expect(Object.keys(result)).toEqual([
      'engine',
      'work',
      'stay',
      'study',
      'status',
      'effectiveExpiries',
      'deadlines',
      'placements',
      'applications',
      'findings',
      'reminders',
    ]);
    expect(result.engine).toEqual({ version: '1.0.0', rulePack: '2026-11-21', timeZoneData: '2026f' });
    expect(result.status).toEqual({ stay: 'permitted', study: 'permitted', work: 'authorized' });
    expect(result.effectiveExpiries).toEqual([{ permit: 'SP1', on: '2026-11-30', reason: 'printed' }]);
    expect(result.findings).toEqual([]);
    expect(Object.keys(result.work[0] ?? {})).toEqual(['from', 'to', 'state', 'basis', 'because']);
  });

  it('says why, with a rule and a fact, and says nothing where no trace is wanted', () => {
    for (const { because } of [...result.work, ...result.stay, ...result.study, ...result.placements]) {
      expect(because.length).toBeGreaterThan(0);
      for (const each of because)
        expect(each).toEqual({
          rule: expect.stringMatching(/^R\d+$/),
          fact: expect.stringMatching(/^[a-z]+(\.[A-Za-z0-9]+)?$/i),
          text: expect.stringMatching(/\.$/),
        });
    }
    const silent = evaluate(EXAMPLE, RULE_PACK_2026_11, fixedZones, { traces: false });
    expect([...silent.work, ...silent.placements].flatMap(({ because }) => because)).toEqual([]);
    expect(silent.work.map(({ from, state }) => [from, state])).toEqual(
      result.work.map(({ from, state }) => [from, state]),
    );
  });
});

describe('point 1: what is left out', () => {
  it('validFrom is the day of issue', () => {
    const result = evaluated({ permits: [studyPermit({ issuedOn: '2026-09-20' })] });
    expect(onlyPlacement(result)).toMatchObject({ gaps: [{ from: '2026-09-08', to: '2026-09-19' }] });
  });

  it('validFrom counts where it is given', () => {
    const result = evaluated({ permits: [studyPermit({ validFrom: '2026-09-21' })] });
    expect(onlyPlacement(result)).toMatchObject({ gaps: [{ from: '2026-09-08', to: '2026-09-20' }] });
  });

  it('left-out remarks are unknown, an empty list is known', () => {
    const { remarks: _remarks, ...unread } = studyPermit();
    const unknown = evaluated({ permits: [unread] });
    expect(onlyPlacement(unknown)).toMatchObject({ verdict: 'unknown', gaps: [] });
    expect(onlyPlacement(unknown)).not.toHaveProperty('firstUncoveredDay');
    expect(unknown.findings).toMatchObject([{ code: 'fact_missing', subject: 'SP1', rule: 'R4' }]);
    expect(codes(evaluated({ permits: [studyPermit({ remarks: [] })] }))).toContain('condition_missing');
  });

  it.each([
    [
      'lines joined',
      [
        'MAY ACCEPT EMPLOYMENT ON OR OFF CAMPUS IF MEETING ELIGIBILITY CRITERIA',
        'AS PER R186(F), (V) OR (W). MUST CEASE WORKING IF NO',
        'LONGER MEETING THESE CRITERIA',
      ],
      'covered',
      [],
    ],
    ['an unknown text', ['Peut accepter un emploi sur le campus'], 'unknown', ['condition_manual_review']],
  ])('%s', (_name, remarks, verdict, found) => {
    const result = evaluated({ permits: [studyPermit({ remarks })] });
    expect(onlyPlacement(result).verdict).toBe(verdict);
    expect(codes(result)).toEqual(found);
  });

  it('lists are there even when empty', () => {
    const result = evaluated({ permits: [], placements: [], enrolment: [], letters: [] });
    expect(result).toMatchObject({
      work: [],
      stay: [],
      study: [],
      status: { stay: 'not_permitted', study: 'not_permitted', work: 'not_authorized' },
      effectiveExpiries: [],
      deadlines: [],
      placements: [],
      applications: [],
      findings: [],
    });
  });
});

describe('point 2: the range', () => {
  it('runs from the earliest to the latest date and has no hole', () => {
    const result = evaluated({
      permits: [studyPermit({ issuedOn: '2025-08-20', expiresOn: '2026-11-30' })],
      applications: [
        application({
          receivedAt: '2025-08-01T05:00:00Z',
          outcome: { kind: 'refused', at: '2027-03-02T03:00:00Z' },
        }),
      ],
    });
    for (const timeline of [result.work, result.stay, result.study]) {
      // 5:00 UTC on 1 August is still 31 July in Vancouver; 3:00 UTC on 2 March is 1 March.
      expect(timeline[0]?.from).toBe('2025-07-31');
      expect(timeline.at(-1)?.to).toBe('2027-03-01');
    }
  });

  it('outside placements an approved one of the general setting is assumed', () => {
    const result = evaluated({
      permits: [studyPermit({ restrictions: ['child_care'] })],
      placements: [placement({ setting: 'child_care' })],
    });
    expect(stateOn(result.work, '2026-09-07')).toBe('authorized');
    expect(stateOn(result.work, '2026-09-08')).toBe('not_authorized');
    expect(stateOn(result.work, '2026-12-19')).toBe('authorized');
  });

  it('adjacent days of one state and basis are one interval', () => {
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-10-31' }), studyPermit({ id: 'SP2', issuedOn: '2026-11-01' })],
    });
    expect(result.work.filter(({ to }) => to >= '2026-10-01')).toMatchObject([
      { from: '2026-04-01', to: '2027-08-31', state: 'authorized' },
    ]);
    expect(result.stay).toMatchObject([{ from: '2025-08-20', to: '2027-08-31', state: 'permitted' }]);
  });
});

describe('point 3: days', () => {
  const refusedOn = (at: string) =>
    evaluated({
      asOf: '2026-12-20T18:00:00Z',
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [application({ outcome: { kind: 'refused', at } })],
    });

  it.each([
    ['2026-12-10T20:00:00Z', '2026-12-10'],
    ['2026-12-10T07:00:00Z', '2026-12-10'],
    ['2026-12-10T06:59:59Z', '2026-12-09'],
  ])('a refusal at %s ends %s at its instant, that day still counting', (at, day) => {
    const result = refusedOn(at);
    const ended = result.work.find(({ endsAt }) => endsAt !== undefined);
    expect(ended).toMatchObject({ from: '2026-12-01', to: day, endsAt: at, state: 'authorized_policy' });
    expect(result.stay.find(({ endsAt }) => endsAt !== undefined)).toMatchObject({
      from: '2026-12-01',
      to: day,
      state: 'maintained',
      basis: 'R183_5',
    });
    expect(result.study.find(({ endsAt }) => endsAt !== undefined)).toMatchObject({ to: day, basis: 'R189' });
  });

  it('a departure ends the day before, that day no longer counting', () => {
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [application()],
      travel: [{ departedAt: '2026-12-10T20:00:00Z' }],
    });
    expect(result.work.find(({ endsAt }) => endsAt !== undefined)).toMatchObject({
      from: '2026-12-01',
      to: '2026-12-09',
      endsAt: '2026-12-10T20:00:00Z',
      state: 'authorized_policy',
    });
    expect(onlyPlacement(result)).toMatchObject({ firstUncoveredDay: '2026-12-10' });
  });

  it('a permit is good through its whole printed local day', () => {
    const at = (asOf: string) =>
      evaluated({ asOf, permits: [studyPermit({ expiresOn: '2026-11-30' })] }).status;
    expect(at('2026-12-01T06:59:59Z')).toMatchObject({ stay: 'permitted', work: 'authorized' });
    expect(at('2026-12-01T07:00:00Z')).toMatchObject({ stay: 'not_permitted', work: 'not_authorized' });
  });
});

describe('the facts stay as they were', () => {
  it('asking changes nothing in them', () => {
    const facts = factsWith();
    const before = structuredClone(facts);
    evaluate(facts, RULE_PACK_2026_11, fixedZones);
    expect(facts).toEqual(before);
  });
});
