import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { formatDay, parseDay, type Day } from '../../time/days.js';
import { STATUS_RANK, WORK_RANK } from '../day-answer.js';
import { evaluate } from '../evaluate.js';
import type { WorkAuthorizationFacts } from '../facts.js';
import type { WorkAuthorizationResult } from '../result.js';
import type { RulePack } from '../rule-pack.js';
import { RULE_PACK_2026_11 } from '../rule-packs/2026-11.js';
import { fixedZones } from './fixed-zones.js';
import { histories } from './histories.js';
import { shiftedBy } from './shifted.js';
import { wellFormed } from './well-formed.js';

/** Something that holds of every answer. */
export interface EngineProperty {
  readonly name: string;
  /** Throws with the smallest counterexample it finds; else tells how many of the runs put it to the test at all. */
  check(options: { readonly seed: number; readonly numRuns: number }): number;
}

/** `holds` throws at a breach, and answers whether the facts put the property to the test. */
const property = <Given extends [unknown, ...unknown[]]>(
  name: string,
  given: { [Key in keyof Given]: fc.Arbitrary<Given[Key]> },
  holds: (...given: Given) => boolean,
): EngineProperty => ({
  name,
  check(options) {
    let tried = 0;
    const counted = (...values: Given): void => {
      if (holds(...values)) tried += 1;
    };
    fc.assert(fc.property(...given, counted), options);
    return tried;
  },
});

const ask = (facts: WorkAuthorizationFacts, pack: RulePack = RULE_PACK_2026_11): WorkAuthorizationResult =>
  wellFormed(evaluate(facts, pack, fixedZones));

export const ENGINE_PROPERTIES: readonly EngineProperty[] = [
  property(
    'the order of the facts never matters',
    [histories, fc.array(fc.nat(), { minLength: 40, maxLength: 40 })],
    (facts, numbers) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((item, index) => ({ item, at: numbers[index] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const { enrolment, permits, applications, travel, letters, placements } = facts;
      const lists = { enrolment, permits, applications, travel, letters, placements };
      const mixed = Object.fromEntries(
        Object.entries(lists).map(([name, list]) => [name, shuffled<unknown>(list)]),
      );
      deepStrictEqual(ask({ ...facts, ...mixed }), ask(facts));
      return Object.values(lists).some(({ length }) => length > 1);
    },
  ),

  property('intervals never overlap, leave no hole, span the range and are merged', [histories], (facts) => {
    const { work, stay, study } = ask(facts);
    for (const timeline of [work, stay, study]) {
      deepStrictEqual(
        [timeline[0]?.from, timeline.at(-1)?.to],
        [work[0]?.from, work.at(-1)?.to],
        'They span one range.',
      );
      timeline.forEach(({ from, to, state, basis, endsAt }, index) => {
        ok(from <= to, 'An interval ends after it begins.');
        const next = timeline[index + 1];
        if (!next) return;
        deepStrictEqual(parseDay(next.from), parseDay(to) + 1, 'The next one begins on the next day.');
        if (next.state === state && next.basis === basis)
          ok(endsAt !== undefined, 'Alike neighbours are one, unless an instant parts them.');
      });
    }
    return work.length > 0;
  }),

  property(
    'a refusal never adds authority',
    [histories, fc.nat(), fc.nat({ max: 300 })],
    (facts, which, days) => {
      const open = facts.applications.filter(({ outcome }) => outcome === undefined);
      const chosen = open[which % Math.max(1, open.length)];
      if (!chosen) return false;
      const at = `${formatDay(parseDay(chosen.receivedAt) + days)}${chosen.receivedAt.slice(10)}`;
      const applications = facts.applications.map((each) =>
        each === chosen ? { ...each, outcome: { kind: 'refused' as const, at } } : each,
      );
      noMoreAuthority(ask({ ...facts, applications }), ask(facts));
      return true;
    },
  ),

  property('asking again, or without traces, changes nothing', [histories], (facts) => {
    const before = JSON.stringify(facts);
    const first = ask(facts);
    deepStrictEqual(ask(facts), first);
    deepStrictEqual(JSON.stringify(facts), before, 'The facts are as they were.');
    const silent = evaluate(facts, RULE_PACK_2026_11, fixedZones, { traces: false });
    const bare = JSON.stringify(first, (key, value: unknown) => (key === 'because' ? [] : value));
    deepStrictEqual(silent, JSON.parse(bare));
    return true;
  }),

  property('a covered placement has no gap and no blocking finding beside it', [histories], (facts) => {
    const { placements, findings } = ask(facts);
    for (const { id, verdict, gaps, firstUncoveredDay } of placements) {
      deepStrictEqual(firstUncoveredDay, gaps[0]?.from);
      if (verdict === 'covered' || verdict === 'covered_policy') deepStrictEqual(gaps, []);
      if (verdict !== 'covered') continue;
      const blocking = findings.filter(
        ({ severity, subject }) => severity === 'block' && (subject === id || !subject.startsWith('P')),
      );
      deepStrictEqual(blocking, []);
    }
    return placements.some(({ verdict }) => verdict === 'covered' || verdict === 'covered_policy');
  }),

  property('doubt gives no authority: unverified permits, declared filings', [histories], (facts) => {
    const { work, stay, study } = ask({
      ...facts,
      permits: facts.permits.map((permit) => ({ ...permit, verified: false })),
      applications: facts.applications.map((each) => ({ ...each, evidence: 'declared' as const })),
    });
    for (const { state } of work) ok(state !== 'authorized' && state !== 'authorized_policy');
    for (const { state } of [...stay, ...study]) ok(state !== 'permitted' && state !== 'maintained');
    return work.length > 0;
  }),

  property(
    'shifting every date and every row of the rules shifts the answer',
    [histories, fc.integer({ min: -3000, max: 3000 })],
    (history, days) => {
      // Months and calendar years are uneven: scheduled breaks by year and monthly questions are left out.
      const pack: RulePack = {
        ...RULE_PACK_2026_11,
        reminders: { ...RULE_PACK_2026_11.reminders, maintainedMonths: 0 },
      };
      const facts: WorkAuthorizationFacts = {
        ...history,
        institution: { ...history.institution, timeZone: 'Etc/UTC' },
        enrolment: history.enrolment.filter(({ load }) => load !== 'scheduled_break'),
      };
      const later = { ...shiftedBy(pack, days), id: pack.id };
      deepStrictEqual(ask(shiftedBy(facts, days), later), shiftedBy(ask(facts, pack), days));
      return days !== 0;
    },
  ),
];

type Dated<State extends string> = readonly {
  readonly from: string;
  readonly to: string;
  readonly state: State;
}[];

/** Days outside the earlier answer's range are the refusal's own day and the days before it. */
function noMoreAuthority(now: WorkAuthorizationResult, before: WorkAuthorizationResult): void {
  deepStrictEqual(daysWithMore(now.work, before.work, WORK_RANK), [], 'No day of work is added.');
  deepStrictEqual(daysWithMore(now.stay, before.stay, STATUS_RANK), [], 'No day of stay is added.');
  deepStrictEqual(daysWithMore(now.study, before.study, STATUS_RANK), [], 'No day of study is added.');
}

function daysWithMore<State extends string>(
  now: Dated<State>,
  before: Dated<State>,
  rank: Readonly<Record<State, number>>,
): string[] {
  const [ranksNow, ranksBefore] = [ranksByDay(now, rank), ranksByDay(before, rank)];
  return [...ranksNow]
    .filter(([day, each]) => each > (ranksBefore.get(day) ?? each))
    .map(([day]) => formatDay(day));
}

function ranksByDay<State extends string>(
  timeline: Dated<State>,
  rank: Readonly<Record<State, number>>,
): Map<Day, number> {
  const ranks = new Map<Day, number>();
  for (const { from, to, state } of timeline)
    for (let day = parseDay(from); day <= parseDay(to); day += 1) ranks.set(day, rank[state]);
  return ranks;
}
