import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../work-authorization/evaluate.js';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import type { WorkAuthorizationResult, WorkState } from '../work-authorization/result.js';
import { RULE_PACK_2026_11 } from '../work-authorization/rule-packs/2026-11.js';
import {
  application,
  factsWith,
  placement,
  studyPermit,
} from '../work-authorization/spec-support/builders.js';
import { fixedZones } from '../work-authorization/spec-support/fixed-zones.js';
import { compareResults } from './compare-results.js';
import { evaluateSideBySide } from './side-by-side.js';

const compared = (before: WorkAuthorizationFacts, after: WorkAuthorizationFacts) => {
  const [one, other] = [before, after].map((facts) => ({ facts, rulePack: RULE_PACK_2026_11 }));
  const both = evaluateSideBySide(one!, other!, fixedZones);
  return compareResults(both.before, both.after);
};
const permits = [studyPermit({ expiresOn: '2026-11-30' })];
const ENDING = factsWith({ permits });
const PENDING = factsWith({ permits, applications: [application()] });
const REFUSED = factsWith({
  permits,
  applications: [application({ outcome: { kind: 'refused', at: '2026-12-10T18:00:00Z' } })],
});

describe('two results held against each other', () => {
  it('tells merged days from what to what, with the work terms beside them', () => {
    const differences = compared(ENDING, PENDING);
    const none = { state: 'not_authorized', basis: 'NONE' };
    expect(differences.work).toEqual([
      {
        from: '2026-12-01',
        to: '2026-12-18',
        goesOn: false,
        before: none,
        after: { state: 'authorized_policy', basis: 'R186F_SWP' },
      },
    ]);
    expect(differences.stay).toEqual([
      {
        from: '2026-12-01',
        to: '2027-06-16',
        goesOn: true,
        before: { state: 'not_permitted', basis: 'NONE' },
        after: { state: 'maintained', basis: 'R183_5' },
      },
    ]);
    expect(differences.placements).toEqual([{ id: 'P1', before: 'partly_covered', after: 'covered_policy' }]);
    expect(differences.findings.lost.map(({ code }) => code)).toContain('permit_expired');
  });

  it('keeps apart the day on which an instant cuts the answer off', () => {
    expect(compared(PENDING, REFUSED).stay.map(({ from, to, after }) => [from, to, after])).toEqual([
      ['2026-12-10', '2026-12-10', { state: 'maintained', basis: 'R183_5', endsAt: '2026-12-10T18:00:00Z' }],
      ['2026-12-11', '2027-06-16', { state: 'not_permitted', basis: 'NONE' }],
    ]);
  });

  it('counts days outside of a result as allowed by nothing', () => {
    const longer = compared(ENDING, factsWith({ permits: [studyPermit({ expiresOn: '2027-08-31' })] }));
    expect(longer.work.at(-1)).toMatchObject({ to: '2027-08-31', before: { state: 'not_authorized' } });
    expect(longer.deadlines.gained).toMatchObject([{ at: '2027-09-01T00:00:00Z' }]);
    expect(longer.deadlines.lost).toMatchObject([{ at: '2026-12-01T00:00:00Z' }]);
  });

  it('knows work terms that stand on one side only', () => {
    const more = factsWith({
      placements: [placement(), placement({ id: 'P2', from: '2027-01-04', to: '2027-04-23' })],
    });
    expect(compared(factsWith(), more).placements).toEqual([
      { id: 'P1', before: 'covered', after: 'covered' },
      { id: 'P2', before: null, after: 'covered' },
    ]);
    expect(compared(more, factsWith()).placements[1]).toEqual({ id: 'P2', before: 'covered', after: null });
  });

  it('merges days that only the other answer’s papers part, and answers of another length', () => {
    const told = (work: WorkAuthorizationResult['work']): WorkAuthorizationResult => ({
      ...evaluate(ENDING, RULE_PACK_2026_11, fixedZones),
      work,
      placements: [],
    });
    const day = (from: string, to: string, state: WorkState, endsAt?: string) =>
      ({ from, to, state, basis: 'R186F_SWP', because: [], ...(endsAt && { endsAt }) }) as const;
    const parted = told([
      day('2026-10-01', '2026-10-05', 'authorized', '2026-10-05T12:00:00Z'),
      day('2026-10-06', '2026-10-08', 'authorized'),
    ]);
    const whole = told([day('2026-10-01', '2026-10-12', 'limited')]);
    expect(compareResults(parted, whole).work.map(({ from, to, goesOn }) => [from, to, goesOn])).toEqual([
      ['2026-10-01', '2026-10-04', false],
      ['2026-10-05', '2026-10-05', false],
      ['2026-10-06', '2026-10-08', false],
      ['2026-10-09', '2026-10-12', true],
    ]);
    const papers = told([
      day('2026-10-01', '2026-10-05', 'authorized'),
      day('2026-10-06', '2026-10-08', 'authorized'),
    ]);
    expect(compareResults(papers, whole).work.map(({ from, to }) => [from, to])).toEqual([
      ['2026-10-01', '2026-10-08'],
      ['2026-10-09', '2026-10-12'],
    ]);
    expect(compareResults(whole, papers).work.at(-1)).toMatchObject({
      from: '2026-10-09',
      after: { state: 'not_authorized', basis: 'NONE' },
    });
  });

  it('has no days to compare where there is no paper at all', () => {
    const nothing = factsWith({ permits: [], placements: [] });
    expect(compared(nothing, nothing)).toMatchObject({ work: [], stay: [], study: [] });
  });
});
