import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDay, parseDay } from '../time/days.js';
import { WORK_RANK, STATUS_RANK } from './day-answer.js';
import { evaluate } from './evaluate.js';
import type { WorkAuthorizationFacts } from './facts.js';
import type { WorkAuthorizationResult } from './result.js';
import type { RulePack } from './rule-pack.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { fixedZones } from './spec-support/fixed-zones.js';
import { histories } from './spec-support/histories.js';
import { wellFormed } from './spec-support/well-formed.js';

/** A few hundred in every run; 100,000 for a full proof. */
const RUNS = Number(process.env['COOPDESK_PROOF_RUNS'] ?? 300);
const options = { seed: 20_261_121, numRuns: RUNS };
const seconds = Math.max(30, RUNS / 100) * 1000;
const ask = (facts: WorkAuthorizationFacts, pack: RulePack = RULE_PACK_2026_11): WorkAuthorizationResult =>
  wellFormed(evaluate(facts, pack, fixedZones));

type Interval = { readonly from: string; readonly to: string };

/** The rank of a state on each day of a range, with −1 where no interval covers it. */
function ranks<State extends string>(
  intervals: readonly (Interval & { readonly state: State })[],
  rank: Readonly<Record<State, number>>,
): Map<number, number> {
  const byDay = new Map<number, number>();
  for (const { from, to, state } of intervals)
    for (let day = parseDay(from); day <= parseDay(to); day += 1) byDay.set(day, rank[state]);
  return byDay;
}

describe('whatever the facts', () => {
  it(
    'their order never matters',
    () => {
      fc.assert(
        fc.property(histories, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (facts, numbers) => {
          const shuffled = <T>(list: readonly T[]): T[] =>
            list
              .map((item, index) => ({ item, at: numbers[index] ?? 0 }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item);
          expect(
            ask({
              ...facts,
              enrolment: shuffled(facts.enrolment),
              permits: shuffled(facts.permits),
              applications: shuffled(facts.applications),
              travel: shuffled(facts.travel),
              letters: shuffled(facts.letters),
              placements: shuffled(facts.placements),
            }),
          ).toEqual(ask(facts));
        }),
        options,
      );
    },
    seconds,
  );

  it(
    'intervals never overlap, leave no hole, span the range and are merged',
    () => {
      fc.assert(
        fc.property(histories, (facts) => {
          const { work, stay, study } = ask(facts);
          for (const timeline of [work, stay, study]) {
            expect(timeline[0]?.from).toBe(work[0]?.from);
            expect(timeline.at(-1)?.to).toBe(work.at(-1)?.to);
            timeline.forEach((interval, index) => {
              expect(interval.from <= interval.to).toBe(true);
              const next = timeline[index + 1];
              if (!next) return;
              expect(parseDay(next.from)).toBe(parseDay(interval.to) + 1);
              const alike = next.state === interval.state && next.basis === interval.basis;
              if (alike) expect(interval.endsAt).toBeDefined();
            });
          }
        }),
        options,
      );
    },
    seconds,
  );

  it(
    'asking again, or without traces, changes nothing',
    () => {
      fc.assert(
        fc.property(histories, (facts) => {
          const before = structuredClone(facts);
          const first = ask(facts);
          expect(ask(facts)).toEqual(first);
          expect(facts).toEqual(before);
          const silent = evaluate(facts, RULE_PACK_2026_11, fixedZones, { traces: false });
          const bare = JSON.parse(
            JSON.stringify(first, (key, value: unknown) => (key === 'because' ? [] : value)),
          ) as unknown;
          expect(silent).toEqual(bare);
        }),
        options,
      );
    },
    seconds,
  );

  it(
    'a covered placement has no gap, every day of it authorized, and no blocking finding beside it',
    () => {
      fc.assert(
        fc.property(histories, (facts) => {
          const { placements, findings } = ask(facts);
          for (const { id, verdict, gaps, firstUncoveredDay } of placements) {
            expect(firstUncoveredDay).toBe(gaps[0]?.from);
            if (verdict === 'covered' || verdict === 'covered_policy') expect(gaps).toEqual([]);
            if (verdict === 'covered')
              expect(
                findings.filter(
                  ({ severity, subject }) =>
                    severity === 'block' && (subject === id || !subject.startsWith('P')),
                ),
              ).toEqual([]);
          }
        }),
        options,
      );
    },
    seconds,
  );
});

describe('authority only comes from what gives it', () => {
  it(
    'a refusal never adds any',
    () => {
      fc.assert(
        fc.property(histories, fc.nat(), fc.integer({ min: 0, max: 300 }), (facts, which, days) => {
          const open = facts.applications.filter(({ outcome }) => outcome === undefined);
          const chosen = open[which % Math.max(1, open.length)];
          if (!chosen) return;
          const at = `${new Date(Date.parse(chosen.receivedAt) + days * 86_400_000).toISOString().slice(0, 19)}Z`;
          const refused = ask({
            ...facts,
            applications: facts.applications.map((each) =>
              each === chosen ? { ...each, outcome: { kind: 'refused' as const, at } } : each,
            ),
          });
          const before = ask(facts);
          expectNoMore(ranks(refused.work, WORK_RANK), ranks(before.work, WORK_RANK));
          expectNoMore(ranks(refused.stay, STATUS_RANK), ranks(before.stay, STATUS_RANK));
          expectNoMore(ranks(refused.study, STATUS_RANK), ranks(before.study, STATUS_RANK));
        }),
        options,
      );
    },
    seconds,
  );

  it(
    'nor does doubt: an unverified permit or a declared filing',
    () => {
      fc.assert(
        fc.property(histories, (facts) => {
          const doubted = ask({
            ...facts,
            permits: facts.permits.map((permit) => ({ ...permit, verified: false })),
            applications: facts.applications.map((each) => ({ ...each, evidence: 'declared' as const })),
          });
          for (const { state } of doubted.work)
            expect(state === 'authorized' || state === 'authorized_policy').toBe(false);
          for (const { state } of [...doubted.stay, ...doubted.study])
            expect(state === 'permitted' || state === 'maintained').toBe(false);
        }),
        options,
      );
    },
    seconds,
  );
});

/** Days outside the earlier answer's range are the refusal's own day and the days before it. */
function expectNoMore(changed: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>): void {
  const more = [...changed].filter(([day, rank]) => rank > (before.get(day) ?? rank));
  expect(more.map(([day]) => formatDay(day))).toEqual([]);
}

describe('the calendar holds no secret', () => {
  const DATE = /^\d{4}-\d{2}-\d{2}$/;
  const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:]+(Z|[+-]\d\d:\d\d)$/;
  /** Every date and instant in a piece of JSON, some days on; dates inside texts too. */
  const shifted = <T>(json: T, days: number): T => {
    const on = (date: string): string => formatDay(parseDay(date) + days);
    return JSON.parse(
      JSON.stringify(json, (key, value: unknown) => {
        if (typeof value !== 'string' || key === 'rulePack' || key === 'verifiedOn') return value;
        if (DATE.test(value)) return on(value);
        if (INSTANT.test(value)) return on(value.slice(0, 10)) + value.slice(10);
        return value.replace(/\d{4}-\d{2}-\d{2}/g, on);
      }),
    ) as T;
  };

  it(
    'shifting every date and every rule row shifts the answer',
    () => {
      // Months and calendar years are uneven: scheduled breaks by year and monthly questions are left out.
      const pack: RulePack = {
        ...RULE_PACK_2026_11,
        reminders: { ...RULE_PACK_2026_11.reminders, maintainedMonths: 0 },
      };
      fc.assert(
        fc.property(histories, fc.integer({ min: -3000, max: 3000 }), (history, days) => {
          const facts: WorkAuthorizationFacts = {
            ...history,
            institution: { ...history.institution, timeZone: 'Etc/UTC' },
            enrolment: history.enrolment.filter(({ load }) => load !== 'scheduled_break'),
          };
          const { id: _id, ...rows } = shifted(pack, days);
          expect(ask(shifted(facts, days), { ...rows, id: pack.id })).toEqual(
            shifted(ask(facts, pack), days),
          );
        }),
        options,
      );
    },
    seconds,
  );
});
