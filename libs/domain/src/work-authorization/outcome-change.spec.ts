import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Readiness } from '../coop-status/ready-for-postings.js';
import { evaluate } from './evaluate.js';
import type { WorkAuthorizationFacts } from './facts.js';
import { type AnswerUnderPack, outcomeChange } from './outcome-change.js';
import type { WorkAuthorizationResult, WorkInterval } from './result.js';
import type { RulePack } from './rule-pack.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { coopPermit, factsWith, placement, studyPermit } from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';
import { histories } from './spec-support/histories.js';
import { coopPermitNeededFrom, withoutMaintainedWork } from './spec-support/other-packs.js';

const under = (
  pack: RulePack,
  facts: WorkAuthorizationFacts,
  readiness: Readiness['state'] = 'ready',
): AnswerUnderPack => ({ result: evaluate(facts, pack, fixedZones, { traces: false }), readiness });

const BASE = under(RULE_PACK_2026_11, factsWith()).result as WorkAuthorizationResult;
/** An answer that says this of work from 2027-01-01 to 2027-01-31 and nothing else. */
const work = (state: WorkInterval['state'], basis: WorkInterval['basis'] = 'R186F_SWP'): AnswerUnderPack => ({
  result: {
    ...BASE,
    work: [{ from: '2027-01-01', to: '2027-01-31', state, basis, because: [] }],
    placements: [],
  },
  readiness: 'ready',
});

describe('what another pack changes for a student', () => {
  const spring = placement({ id: 'P2', from: '2027-04-01', to: '2027-07-31' });

  it('loses from the day on which the study permit no longer suffices', () => {
    const facts = factsWith({ placements: [placement(), spring] });
    const [before, after] = [
      under(RULE_PACK_2026_11, facts),
      under(coopPermitNeededFrom('2027-05-01'), facts),
    ];
    expect(outcomeChange(before, after)).toEqual({
      outcome: 'lose',
      firstDay: '2027-05-01',
      verdicts: [{ placement: 'P2', before: 'covered', after: 'partly_covered' }],
    });
    expect(outcomeChange(after, before)).toMatchObject({ outcome: 'gain', firstDay: '2027-05-01' });
  });

  it('changes nothing for a student who holds the co-op permit', () => {
    const facts = factsWith({
      permits: [studyPermit(), coopPermit({ expiresOn: '2027-08-31' })],
      placements: [spring],
    });
    const change = outcomeChange(
      under(RULE_PACK_2026_11, facts),
      under(coopPermitNeededFrom('2027-08-31'), facts),
    );
    expect(change).toEqual({ outcome: 'unchanged', firstDay: null, verdicts: [] });
  });

  it.each<[string, AnswerUnderPack, AnswerUnderPack, string]>([
    ['a no that becomes unknown', work('not_authorized'), work('unknown'), 'undecidable'],
    ['an unknown that becomes a no', work('unknown'), work('not_authorized'), 'undecidable'],
    ['an unknown that becomes hours off campus', work('unknown'), work('limited'), 'undecidable'],
    ['an unknown that rests on something else', work('unknown', 'COOP_WP'), work('unknown'), 'undecidable'],
    ['an unknown that stays', work('unknown'), work('unknown'), 'unchanged'],
    ['an authority that becomes unknown', work('authorized'), work('unknown'), 'lose'],
    ['an unknown that becomes an authority', work('unknown'), work('authorized_policy'), 'gain'],
    ['an authority that rests on policy alone', work('authorized'), work('authorized_policy'), 'lose'],
    [
      'another authority of the same strength',
      work('authorized', 'COOP_WP'),
      work('authorized'),
      'unchanged',
    ],
    ['hours off campus that go', work('limited'), work('not_authorized'), 'lose'],
    ['a day outside of every fact', { result: null, readiness: 'ready' }, work('not_authorized'), 'gain'],
  ])('%s', (_name, before, after, outcome) => {
    expect(outcomeChange(before, after).outcome).toBe(outcome);
  });

  it('a loss outweighs what is open, and what is open a gain', () => {
    const days = (first: WorkInterval['state'], second: WorkInterval['state']): AnswerUnderPack => ({
      result: {
        ...BASE,
        placements: [],
        work: [
          { from: '2027-01-01', to: '2027-01-31', state: first, basis: 'COOP_WP', because: [] },
          { from: '2027-02-01', to: '2027-02-28', state: second, basis: 'COOP_WP', because: [] },
        ],
      },
      readiness: 'ready',
    });
    expect(
      outcomeChange(days('not_authorized', 'authorized'), days('authorized', 'not_authorized')),
    ).toMatchObject({ outcome: 'lose', firstDay: '2027-01-01' });
    expect(
      outcomeChange(days('not_authorized', 'not_authorized'), days('authorized', 'unknown')).outcome,
    ).toBe('undecidable');
  });

  it('the window to restore status counts, from the day after the shorter one', () => {
    const until = (restorationLastDay?: string): AnswerUnderPack => ({
      result: {
        ...BASE,
        status: { ...BASE.status, ...(restorationLastDay !== undefined && { restorationLastDay }) },
      },
      readiness: 'ready',
    });
    const shorter = outcomeChange(until('2027-03-31'), until('2027-02-28'));
    expect(shorter).toEqual({ outcome: 'lose', firstDay: '2027-03-01', verdicts: [] });
    expect(outcomeChange(until(), until('2027-02-28'))).toMatchObject({ outcome: 'gain', firstDay: null });
  });

  it('readiness for postings counts by itself', () => {
    const ready = (readiness: Readiness['state']): AnswerUnderPack => ({ result: null, readiness });
    expect(outcomeChange(ready('ready'), ready('not_ready'))).toEqual({
      outcome: 'lose',
      firstDay: null,
      verdicts: [],
    });
    expect(outcomeChange(ready('not_ready'), ready('ready')).outcome).toBe('gain');
    expect(outcomeChange(ready('not_ready'), ready('unknown')).outcome).toBe('undecidable');
  });

  it('a verdict counts where no day tells of it', () => {
    const said = (verdict: 'blocked' | 'not_covered' | 'unknown'): AnswerUnderPack => ({
      result: { ...BASE, placements: [{ id: 'P1', verdict, gaps: [], because: [] }] },
      readiness: 'ready',
    });
    expect(outcomeChange(said('not_covered'), said('blocked'))).toMatchObject({
      outcome: 'lose',
      firstDay: null,
      verdicts: [{ placement: 'P1', before: 'not_covered', after: 'blocked' }],
    });
    expect(outcomeChange(said('unknown'), said('blocked')).outcome).toBe('undecidable');
  });
});

describe('whatever the history', () => {
  const others = [
    coopPermitNeededFrom('2026-09-15'),
    withoutMaintainedWork,
    { ...RULE_PACK_2026_11, studyPermitEnds: [] },
    { ...RULE_PACK_2026_11, programs: [] },
  ];
  const options = { seed: 20_261_122, numRuns: 300 };
  const cases = fc.tuple(histories, fc.constantFrom(...others));

  it('the same pack changes nothing', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const answer = under(RULE_PACK_2026_11, facts);
        expect(outcomeChange(answer, answer)).toEqual({ outcome: 'unchanged', firstDay: null, verdicts: [] });
      }),
      options,
    );
  });

  it('the way back turns a gain into a loss, and keeps what is unchanged or the first day', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, ([facts, other]) => {
        const [before, after] = [under(RULE_PACK_2026_11, facts), under(other, facts)];
        const [there, back] = [outcomeChange(before, after), outcomeChange(after, before)];
        seen.add(there.outcome);
        const allowed = {
          gain: ['lose'],
          unchanged: ['unchanged'],
          undecidable: ['undecidable', 'lose'],
          lose: ['gain', 'undecidable', 'lose'],
        };
        expect(allowed[there.outcome]).toContain(back.outcome);
        expect(back.firstDay).toBe(there.firstDay);
        expect(back.verdicts.length).toBe(there.verdicts.length);
      }),
      options,
    );
    expect(seen).toContain('lose');
    expect(seen).toContain('unchanged');
  });

  it('a loss is a day, a verdict or a window that says less: told by looking at every day', () => {
    fc.assert(
      fc.property(cases, ([facts, other]) => {
        const [before, after] = [under(RULE_PACK_2026_11, facts), under(other, facts)];
        const stateOn = (answer: AnswerUnderPack, day: string) =>
          answer.result?.work.find(({ from, to }) => from <= day && day <= to)?.state;
        const granted = new Set<string | undefined>(['authorized', 'authorized_policy']);
        const days = before.result?.work.flatMap(({ from, to }) => [from, to]) ?? [];
        const isLost = [...days, ...(after.result?.work.map(({ from }) => from) ?? [])].some(
          (day) => granted.has(stateOn(before, day)) && !granted.has(stateOn(after, day)),
        );
        if (isLost) expect(outcomeChange(before, after).outcome).toBe('lose');
      }),
      options,
    );
  });
});
