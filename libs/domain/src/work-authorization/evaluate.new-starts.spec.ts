import { describe, expect, it } from '@jest/globals';
import type { WorkAuthorizationFacts } from './facts.js';
import { evaluate } from './evaluate.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { smallestChange } from './smallest-change.js';
import {
  application,
  codes,
  evaluated,
  factsWith,
  onlyPlacement,
  placement,
  stateOn,
  studyPermit,
  workOnDay,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const REFUSED = { kind: 'refused', at: '2026-12-15T18:00:00Z' } as const;

/** One placement beside an extension in time, under the office's setting. */
const beginning = (from: string, setting: boolean, over: Parameters<typeof factsWith>[0] = {}) =>
  evaluated(
    {
      permits: [EXPIRING],
      applications: [application()],
      placements: [placement({ from, to: '2026-12-18' })],
      ...over,
    },
    { newStartsOnMaintainedStatus: setting },
  );

describe('new starts on maintained study status, by the office’s setting (R25, Q1)', () => {
  it.each([
    ['2026-11-30', false, 'covered_policy'],
    ['2026-12-01', false, 'not_covered'],
    ['2026-11-30', true, 'covered_policy'],
    ['2026-12-01', true, 'covered_policy'],
    ['2026-12-18', true, 'covered_policy'],
  ] as const)('a placement from %s, new starts allowed %p: %s', (from, setting, verdict) => {
    const result = beginning(from, setting);
    expect(onlyPlacement(result).verdict).toBe(verdict);
    expect(codes(result).includes('new_start_on_maintained_status')).toBe(verdict === 'not_covered');
    expect(workOnDay(result, '2026-12-18')).toMatchObject({
      state: verdict === 'not_covered' ? 'not_authorized' : 'authorized_policy',
    });
  });

  it('left out is not allowed', () => {
    const facts = factsWith({ permits: [EXPIRING], applications: [application()] });
    expect(evaluate(facts, RULE_PACK_2026_11, fixedZones, {})).toEqual(
      evaluate(facts, RULE_PACK_2026_11, fixedZones, { newStartsOnMaintainedStatus: false }),
    );
  });

  it('outside placements a beginning is assumed, and then allowed', () => {
    const result = beginning('2026-12-10', true);
    expect(stateOn(result.work, '2026-11-30')).toBe('authorized');
    expect(stateOn(result.work, '2026-12-01')).toBe('authorized_policy');
    expect(stateOn(result.work, '2026-12-09')).toBe('authorized_policy');
  });

  it('only while maintained status lasts', () => {
    const result = beginning('2026-12-10', true, { applications: [application({ outcome: REFUSED })] });
    expect(workOnDay(result, '2026-12-15')).toMatchObject({
      state: 'authorized_policy',
      endsAt: REFUSED.at,
    });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'partly_covered',
      firstUncoveredDay: '2026-12-16',
    });
  });

  it.each([
    [
      'a late application',
      'not_covered',
      { applications: [application({ receivedAt: '2026-12-01T00:00:00Z' })] },
    ],
    ['a declared one', 'unknown', { applications: [application({ evidence: 'declared' })] }],
    ['no letter', 'not_covered', { letters: [] }],
    [
      'a permit without the condition',
      'not_covered',
      { permits: [studyPermit({ expiresOn: '2026-11-30', remarks: [] })] },
    ],
  ] as const)('%s stays %s', (_what, verdict, over) => {
    expect(onlyPlacement(beginning('2026-12-01', true, over)).verdict).toBe(verdict);
  });

  it('in a scheduled break as well', () => {
    const enrolment: WorkAuthorizationFacts['enrolment'] = [
      { from: '2025-09-01', to: '2026-12-10', load: 'full_time' },
      { from: '2026-12-11', to: '2027-01-03', load: 'scheduled_break' },
      { from: '2027-01-04', to: '2027-04-30', load: 'full_time' },
    ];
    const state = (setting: boolean) =>
      stateOn(beginning('2026-12-11', setting, { enrolment }).work, '2026-12-15');
    expect(state(false)).toBe('not_authorized');
    expect(state(true)).toBe('authorized_policy');
  });

  it('the same question for the moment of asking', () => {
    const status = (setting: boolean) =>
      beginning('2026-12-01', setting, { asOf: '2026-12-05T18:00:00Z' }).status.work;
    expect(status(false)).toBe('not_authorized');
    expect(status(true)).toBe('authorized_policy');
  });

  it('the smallest change is sought under the same setting', () => {
    const facts = factsWith({
      permits: [EXPIRING],
      applications: [application({ evidence: 'declared' })],
      placements: [placement({ from: '2026-12-01', to: '2026-12-18' })],
    });
    const change = (newStartsOnMaintainedStatus: boolean) =>
      smallestChange(facts, 'P1', RULE_PACK_2026_11, fixedZones, { newStartsOnMaintainedStatus });
    expect(change(false)).toBeUndefined();
    expect(change(true)).toMatchObject({ code: 'prove_filing', verdict: 'covered_policy' });
  });
});
