import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDay, parseDay } from '../time/days.js';
import { STATUS_RANK, WORK_RANK } from '../work-authorization/day-answer.js';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import type { WorkAuthorizationResult } from '../work-authorization/result.js';
import { RULE_PACK_2026_11 } from '../work-authorization/rule-packs/2026-11.js';
import { fixedZones } from '../work-authorization/spec-support/fixed-zones.js';
import { histories } from '../work-authorization/spec-support/histories.js';
import { compareResults, type StateChange } from './compare-results.js';
import { explainWhatIf } from './explain-what-if.js';
import type { Hypothesis } from './hypotheses.js';
import { wordsOfHypotheses } from './hypothesis-words.js';
import { withHypotheses } from './hypothetical-facts.js';
import { evaluateSideBySide, type Side } from './side-by-side.js';

const RUNS = Number(process.env['COOPDESK_PROOF_RUNS'] ?? 200);
const options = { seed: 20_261_122, numRuns: RUNS };
const seconds = Math.max(30, RUNS / 50) * 1000;
const side = (facts: WorkAuthorizationFacts): Side => ({
  facts,
  rulePack: RULE_PACK_2026_11,
  options: { traces: false },
});
const both = (before: WorkAuthorizationFacts, after: WorkAuthorizationFacts) =>
  evaluateSideBySide(side(before), side(after), fixedZones);
const compared = (one: WorkAuthorizationFacts, other: WorkAuthorizationFacts) => {
  const { before, after } = both(one, other);
  return compareResults(before, after);
};

const day = fc.integer({ min: 0, max: 900 }).map((offset) => formatDay(parseDay('2025-06-01') + offset));
const applicationKind = fc.constantFrom(
  'study_permit_extension',
  'coop_work_permit_renewal',
  'visitor_record',
  'restoration',
);
const outcome = fc.constantFrom('approved', 'refused', 'withdrawn', 'returned_incomplete');
const anApplication = fc.constantFrom('A1', 'A2', 'hypothesis-1', 'hypothesis-2');
const hypothesis: fc.Arbitrary<Hypothesis> = fc.oneof(
  fc.record({ kind: fc.constant('apply' as const), applicationKind, at: day }),
  fc.record({ kind: fc.constant('decision' as const), application: anApplication, outcome, at: day }),
  fc.record({ kind: fc.constant('finish_program' as const), on: day }),
  fc.record({ kind: fc.constant('leave_institution' as const), on: day }),
  fc.record({ kind: fc.constant('travel' as const), from: day, to: day }),
  fc.record({
    kind: fc.constant('study_load' as const),
    load: fc.constantFrom('leave', 'part_time'),
    from: day,
    to: day,
  }),
  fc.record({ kind: fc.constant('work_term' as const), from: day, to: day }),
  fc.record({ kind: fc.constant('passport_renewed' as const), until: day }),
  fc.record({ kind: fc.constant('letter_issued' as const), on: day }),
);
const questions = fc.array(hypothesis, { maxLength: 4 });

type Timeline = readonly { readonly from: string; readonly to: string; readonly state: string }[];
const stateAt = (timeline: Timeline, on: string, outside: string): string =>
  timeline.find(({ from, to }) => from <= on && on <= to)?.state ?? outside;
const LANES = [
  ['work', 'not_authorized', WORK_RANK],
  ['stay', 'not_permitted', STATUS_RANK],
  ['study', 'not_permitted', STATUS_RANK],
] as const;

function daysOf(...results: readonly WorkAuthorizationResult[]): string[] {
  const ends = results.flatMap(({ work }) => work.flatMap(({ from, to }) => [parseDay(from), parseDay(to)]));
  if (ends.length === 0) return [];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return Array.from({ length: last - first + 1 }, (_, index) => formatDay(first + index));
}

describe('whatever is asked', () => {
  it(
    'no hypotheses change nothing, and nothing differs from itself',
    () => {
      fc.assert(
        fc.property(histories, (facts) => {
          const same = withHypotheses(facts, [], fixedZones);
          expect(same).toEqual({ ok: true, facts, marks: [] });
          const { placements, deadlines, findings, ...lanes } = compared(facts, facts);
          expect(lanes).toEqual({ work: [], stay: [], study: [] });
          expect([deadlines, findings]).toEqual([
            { gained: [], lost: [] },
            { gained: [], lost: [] },
          ]);
          expect(placements.every(({ before, after }) => before === after)).toBe(true);
        }),
        options,
      );
    },
    seconds,
  );

  it(
    'the facts given are never changed, and every accepted question is told in words',
    () => {
      fc.assert(
        fc.property(histories, questions, (facts, asked) => {
          const before = structuredClone(facts);
          const outcomeOf = withHypotheses(facts, asked, fixedZones);
          expect(facts).toEqual(before);
          if (!outcomeOf.ok) return expect(outcomeOf.faults.length).toBeGreaterThan(0);
          expect(outcomeOf.marks.map(({ id }) => id)).toEqual(
            asked.map((_, index) => `hypothesis-${index + 1}`),
          );
          const words = wordsOfHypotheses(asked, facts);
          for (const { en, fr } of words)
            expect([en, fr]).toEqual([expect.stringMatching(/\w.*\.$/), expect.stringMatching(/\w.*\.$/)]);
          const told = explainWhatIf(compared(facts, outcomeOf.facts), outcomeOf.facts);
          expect([told.en.length, told.fr.length]).toEqual([2, 2]);
        }),
        options,
      );
    },
    seconds,
  );

  it(
    'the changes are exactly the days that are answered otherwise, merged',
    () => {
      fc.assert(
        fc.property(histories, questions, (facts, asked) => {
          const outcomeOf = withHypotheses(facts, asked, fixedZones);
          if (!outcomeOf.ok) return;
          const { before, after } = both(facts, outcomeOf.facts);
          const differences = compareResults(before, after);
          for (const [lane, outside] of LANES) {
            const changes: readonly StateChange<string, string>[] = differences[lane];
            for (const on of daysOf(before, after)) {
              const [was, is] = [stateAt(before[lane], on, outside), stateAt(after[lane], on, outside)];
              const told = changes.find(({ from, to }) => from <= on && on <= to);
              if (was !== is) expect([told?.before.state, told?.after.state]).toEqual([was, is]);
              if (told) expect([told.before.state, told.after.state]).toEqual([was, is]);
            }
            changes.forEach((change, index) => {
              const next = changes[index + 1];
              if (next && parseDay(next.from) === parseDay(change.to) + 1)
                expect([next.before, next.after]).not.toEqual([change.before, change.after]);
            });
          }
        }),
        options,
      );
    },
    seconds,
  );

  it(
    'a refusal that might come never adds authority',
    () => {
      fc.assert(
        fc.property(histories, applicationKind, day, fc.nat({ max: 300 }), (facts, kind, at, later) => {
          const apply: Hypothesis = { kind: 'apply', applicationKind: kind, at };
          const filed = withHypotheses(facts, [apply], fixedZones);
          const refused = withHypotheses(
            facts,
            [
              apply,
              {
                kind: 'decision',
                application: 'hypothesis-1',
                outcome: 'refused',
                at: formatDay(parseDay(at) + 1 + later),
              },
            ],
            fixedZones,
          );
          if (!filed.ok || !refused.ok) throw new Error('Both questions are sound.');
          const { work, stay, study } = compared(filed.facts, refused.facts);
          // What is unknown may become known; it never becomes an authority.
          for (const { before, after } of work)
            expect(WORK_RANK[after.state]).toBeLessThanOrEqual(WORK_RANK[before.state]);
          for (const { before, after } of [...stay, ...study])
            expect(STATUS_RANK[after.state]).toBeLessThanOrEqual(STATUS_RANK[before.state]);
        }),
        options,
      );
    },
    seconds,
  );
});
