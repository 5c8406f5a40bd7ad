import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { histories } from '#domain/work-authorization/spec-support/histories.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { inputHashOf, outcomeHashOf } from './assessment-hashes.js';

const zones = new MomentZones();
const because = [{ rule: 'R1', fact: 'permits[0]', text: 'why' }];

/** An answer with something in every place. */
const WHOLE: WorkAuthorizationResult = {
  engine: { version: '1', rulePack: 'p', timeZoneData: 'z' },
  work: [
    {
      from: '2026-01-01',
      to: '2026-02-01',
      endsAt: '2026-02-01T10:00:00Z',
      state: 'limited',
      basis: 'R186V',
      because,
    },
  ],
  stay: [
    {
      from: '2026-01-02',
      to: '2026-02-02',
      endsAt: '2026-02-02T10:00:00Z',
      state: 'permitted',
      basis: 'PERMIT',
      because,
    },
  ],
  study: [
    {
      from: '2026-01-03',
      to: '2026-02-03',
      endsAt: '2026-02-03T10:00:00Z',
      state: 'unknown',
      basis: 'NONE',
      because,
    },
  ],
  status: { stay: 'permitted', study: 'permitted', work: 'limited', restorationLastDay: '2026-05-01' },
  effectiveExpiries: [{ permit: 'SP1', on: '2026-02-01', reason: 'printed' }],
  deadlines: [
    {
      kind: 'restoration',
      permit: 'SP2',
      at: '2026-02-02T00:00:00Z',
      local: '2026-02-01T16:00:00-08:00',
      lastSafeDay: '2026-01-31',
    },
  ],
  placements: [
    {
      id: 'P1',
      verdict: 'blocked',
      firstUncoveredDay: '2026-01-09',
      gaps: [{ from: '2026-01-10', to: '2026-01-11' }],
      because,
    },
  ],
  applications: [{ id: 'A1', inTime: true, effect: 'none' }],
  findings: [{ code: 'on_leave', severity: 'warn', rule: 'R8', subject: 'enrolment[0]', text: 'words' }],
  reminders: [
    { kind: 'restoration', subject: 'SP3', offsetDays: 3, on: '2026-04-04', at: '2026-04-04T00:00:00Z' },
  ],
};

/** What explains or depends on the moment of asking. */
const PASSING = /^(engine|status|reminders)\b|\b(because|text)\b/;

function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [[...path]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function altered(path: readonly string[]): WorkAuthorizationResult {
  const copy = structuredClone(WHOLE);
  let at = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1)!;
  at[last] = at[last] === true ? false : `${String(at[last])}x`;
  return copy;
}

describe('the hash of an outcome', () => {
  it.each(leaves(WHOLE).map((path) => [path.join('.'), path] as const))('and %s', (name, path) => {
    const isSame = outcomeHashOf(altered(path)).equals(outcomeHashOf(WHOLE));
    expect(isSame).toBe(PASSING.test(name));
  });

  it('tells a row more, a row less, and nothing to say', () => {
    const more = { ...WHOLE, findings: [...WHOLE.findings, ...WHOLE.findings] };
    const hashes = [WHOLE, more, { ...WHOLE, findings: [] }, { ...WHOLE, work: [] }, null].map((each) =>
      outcomeHashOf(each).toString('hex'),
    );
    expect(new Set(hashes).size).toBe(5);
  });

  it('is the same with traces and without', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 400 }), (facts, days) => {
        const later = `${new Date(Date.parse(facts.asOf) + days * 86_400_000).toISOString().slice(0, 19)}Z`;
        const answer = (asOf: string, traces: boolean) =>
          outcomeHashOf(evaluate({ ...facts, asOf }, RULE_PACK_2026_11, zones, { traces })).toString('hex');
        expect(answer(facts.asOf, true)).toBe(answer(facts.asOf, false));
        expect(inputHashOf({ ...facts, asOf: later }, {})).toEqual(inputHashOf(facts, {}));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('the hash of what an assessment was made of', () => {
  it('changes with any fact and any reading of the office', () => {
    const [facts] = fc.sample(histories, { numRuns: 1, seed: 7 });
    const hashes = [
      inputHashOf(facts!, {}),
      inputHashOf({ ...facts!, completedOn: '2027-04-30' }, {}),
      inputHashOf(facts!, { newStartsOnMaintainedStatus: true }),
      inputHashOf(null, {}),
    ].map((each) => each.toString('hex'));
    expect(new Set(hashes).size).toBe(4);
  });
});
