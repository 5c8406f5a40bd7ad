import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import type { RulePack } from './rule-pack.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { application, factsWith, onlyPlacement, studyPermit } from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';
import { wellFormed } from './spec-support/well-formed.js';

type Over = Parameters<typeof factsWith>[0];

const under = (pack: Partial<RulePack>, over: Over = {}) =>
  onlyPlacement(wellFormed(evaluate(factsWith(over), { ...RULE_PACK_2026_11, ...pack }, fixedZones)));
/** The rows of a kind, to govern the days of the placement from one to another alone. */
const within = <Row extends object>(rows: readonly Row[], from: string | null, to: string | null): Row[] =>
  rows.map((row) => ({ ...row, from, to }));

describe('rows of another pack, from and to the day', () => {
  it.each([
    ['2026-10-01', '2026-10-31', [{ from: '2026-10-01', to: '2026-10-31' }]],
    ['2026-10-01', '2026-10-01', [{ from: '2026-10-01', to: '2026-10-01' }]],
    [null, '2026-09-08', [{ from: '2026-09-08', to: '2026-09-08' }]],
    ['2026-12-18', null, [{ from: '2026-12-18', to: '2026-12-18' }]],
    ['2026-12-19', null, []],
  ])('a longer program asked for from %s to %s bars those days', (from, to, gaps) => {
    const programs = within(RULE_PACK_2026_11.programs, from, to).map((row) => ({
      ...row,
      minimumMonths: 25,
    }));
    expect(under({ programs }).gaps).toEqual(gaps);
  });

  it.each([
    [null, '2026-12-10', 'partly_covered', '2026-12-11'],
    ['2026-12-02', null, 'partly_covered', '2026-12-01'],
    ['2026-12-01', null, 'covered_policy', undefined],
  ])('work on maintained status from %s to %s: %s', (from, to, verdict, firstUncoveredDay) => {
    const maintainedStudyWork = within(RULE_PACK_2026_11.maintainedStudyWork, from, to);
    const answer = under(
      { maintainedStudyWork },
      { permits: [studyPermit({ expiresOn: '2026-11-30' })], applications: [application()] },
    );
    expect([answer.verdict, answer.firstUncoveredDay]).toEqual([verdict, firstUncoveredDay]);
  });

  it('a proposed row governs nothing', () => {
    const proposed = <Row extends object>(rows: readonly Row[]) =>
      rows.map((row) => ({ ...row, state: 'proposed' as const }));
    expect(under({ regimes: proposed(RULE_PACK_2026_11.regimes) }).verdict).toBe('not_covered');
    expect(
      under({ programs: proposed(RULE_PACK_2026_11.programs) }, { program: { credential: false } }).verdict,
    ).toBe('covered');
    expect(under({ remarks: proposed(RULE_PACK_2026_11.remarks) }).verdict).toBe('unknown');
  });
});

describe('the words of reasons that name one fact', () => {
  const RULED = 'The printed condition names only R186(v), which does not allow placements.';
  it.each([
    [{ permits: [studyPermit({ remarks: [] })] }, 'The study permit prints no condition that allows work.'],
    [{ permits: [studyPermit({ remarks: ['May work 20 hours off campus under R186(v)'] })] }, RULED],
    [
      { permits: [studyPermit({ remarks: ['Something that nobody knows'] })] },
      'A person has to read the printed condition: its wording does not settle this.',
    ],
    [{ enrolment: [] }, 'The study load on these days is not recorded.'],
    [
      {
        enrolment: [
          { from: '2025-09-01', to: '2027-08-31', load: 'full_time' as const },
          { from: '2025-09-01', to: '2027-08-31', load: 'leave' as const },
        ],
      },
      'Two enrolment rows give these days different loads.',
    ],
    [{ letters: [] }, 'No placement confirmation letter is good on these days.'],
  ])('%j', (over, text) => {
    expect(under({}, over).because.map((each) => each.text)).toContain(text);
  });
});
