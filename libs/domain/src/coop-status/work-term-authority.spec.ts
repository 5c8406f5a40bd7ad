import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDay } from '../time/days.js';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import {
  application,
  factsWith,
  placement,
  studyPermit,
} from '../work-authorization/spec-support/builders.js';
import { histories } from '../work-authorization/spec-support/histories.js';
import { unsignedDays } from './policy-sign-off.js';
import { asked, type Dates, day } from './spec-support/asked.js';
import { workTermAuthority } from './work-term-authority.js';

/** E13: the permit ends on 30 November, its extension was asked for in time and is undecided. */
const E13 = factsWith({
  permits: [studyPermit({ expiresOn: '2026-11-30' })],
  applications: [application({ receivedAt: '2026-11-30T23:59:59Z' })],
});
const LEFT = { ...E13, travel: [{ departedAt: '2026-12-10T20:00:00Z' }] };
const REFUSED = {
  ...E13,
  applications: [application({ outcome: { kind: 'refused', at: '2026-12-09T20:00:00Z' } })],
} satisfies WorkAuthorizationFacts;
const APPROVED = {
  ...E13,
  permits: [...E13.permits, studyPermit({ id: 'SP2', issuedOn: '2026-12-09', expiresOn: '2027-12-31' })],
  applications: [application({ outcome: { kind: 'approved', at: '2026-12-09T20:00:00Z' } })],
} satisfies WorkAuthorizationFacts;
const WHOLE: Dates = ['2026-12-01', '2026-12-18'];

describe('the authority of one work term', () => {
  it.each<
    [
      name: string,
      given: WorkAuthorizationFacts,
      today: string,
      signOffs: readonly Dates[],
      authorized: string,
      until: string | null,
      reason: string | null,
    ]
  >([
    ['covered', factsWith(), '2026-10-01', [], 'yes', null, null],
    [
      'not covered',
      factsWith({ permits: [studyPermit({ remarks: [] })] }),
      '2026-10-01',
      [],
      'no',
      null,
      null,
    ],
    ['blocked', factsWith({ program: { placementBasis: 'optional' } }), '2026-10-01', [], 'no', null, null],
    ['a first part, no extension', { ...E13, applications: [] }, '2026-10-01', [], 'no', '2026-11-30', null],
    ['policy, unsigned', E13, '2026-11-21', [], 'unknown', '2026-11-30', 'needs_sign_off'],
    ['policy, unsigned and running', E13, '2026-12-05', [], 'unknown', '2026-11-30', 'needs_sign_off'],
    ['policy, all signed', E13, '2026-12-05', [WHOLE], 'yes', null, null],
    [
      'policy, signed in two',
      E13,
      '2026-12-05',
      [
        ['2026-12-10', '2026-12-18'],
        ['2026-12-01', '2026-12-09'],
      ],
      'yes',
      null,
      null,
    ],
    [
      'signed to a day ahead',
      E13,
      '2026-12-05',
      [['2026-12-01', '2026-12-12']],
      'yes',
      '2026-12-12',
      'needs_sign_off',
    ],
    [
      'on the last signed day',
      E13,
      '2026-12-12',
      [['2026-12-01', '2026-12-12']],
      'yes',
      '2026-12-12',
      'needs_sign_off',
    ],
    [
      'the day after',
      E13,
      '2026-12-13',
      [['2026-12-01', '2026-12-12']],
      'unknown',
      '2026-12-12',
      'needs_sign_off',
    ],
    [
      'signed only from later on',
      E13,
      '2026-12-05',
      [['2026-12-03', '2026-12-18']],
      'unknown',
      '2026-11-30',
      'needs_sign_off',
    ],
    ['left Canada, unsigned', LEFT, '2026-12-05', [], 'no', '2026-11-30', 'needs_sign_off'],
    ['left Canada, signed', LEFT, '2026-12-05', [WHOLE], 'no', '2026-12-09', null],
    ['refused, unsigned', REFUSED, '2026-12-15', [], 'no', '2026-11-30', 'needs_sign_off'],
    ['refused, signed', REFUSED, '2026-12-15', [WHOLE], 'no', '2026-12-09', null],
    ['approved, signed while undecided', APPROVED, '2026-12-15', [WHOLE], 'yes', null, null],
    [
      'declared only',
      { ...E13, applications: [application({ evidence: 'declared' })] },
      '2026-12-05',
      [WHOLE],
      'unknown',
      '2026-11-30',
      null,
    ],
    [
      'a new start on maintained status',
      { ...E13, placements: [placement({ from: '2026-12-02' })] },
      '2026-12-05',
      [WHOLE],
      'no',
      null,
      null,
    ],
  ])('%s', (_name, given, today, signOffs, authorized, authorizedUntil, reason) => {
    expect(workTermAuthority(asked(given, today, signOffs))).toEqual({ authorized, authorizedUntil, reason });
  });

  it('is unknown where the engine was not asked', () => {
    const nothing = { ...asked(E13, '2026-12-05'), answer: undefined, work: [], policy: [] };
    expect(workTermAuthority(nothing)).toEqual({
      authorized: 'unknown',
      authorizedUntil: null,
      reason: null,
    });
  });
});

const RANK = { no: 0, unknown: 1, yes: 2 };
const RUNS = { seed: 20_261_122, numRuns: 400 };

describe('whatever the history', () => {
  const withPlacement = histories.filter(({ placements }) => placements.length > 0);
  const signing = fc.array(fc.tuple(fc.integer({ min: -5, max: 200 }), fc.integer({ min: 0, max: 200 })), {
    maxLength: 3,
  });
  const cases = fc
    .tuple(withPlacement, signing, fc.integer({ min: -30, max: 150 }))
    .map(([given, signed, after]) => {
      const alone = { ...given, placements: [given.placements[0]!] };
      const first = day(alone.placements[0]!.from);
      const dates = signed.map(([from, length]): Dates => [
        formatDay(first + from),
        formatDay(first + from + length),
      ]);
      return { alone, dates, today: formatDay(first + after) };
    });

  it('a further sign-off never takes authority away, and none makes a no into a yes', () => {
    fc.assert(
      fc.property(cases, ({ alone, dates, today }) => {
        const without = workTermAuthority(asked(alone, today));
        const withAll = workTermAuthority(asked(alone, today, dates));
        expect(RANK[withAll.authorized]).toBeGreaterThanOrEqual(RANK[without.authorized]);
        if (without.authorized === 'no') expect(withAll.authorized).toBe('no');
        if (
          withAll.authorized !== 'no' &&
          without.authorizedUntil !== null &&
          withAll.authorizedUntil !== null
        )
          expect(withAll.authorizedUntil >= without.authorizedUntil).toBe(true);
      }),
      RUNS,
    );
  });

  it('a yes without an end has no day of policy that is unsigned, and no uncovered day', () => {
    fc.assert(
      fc.property(cases, ({ alone, dates, today }) => {
        const one = asked(alone, today, dates);
        const { authorized, authorizedUntil } = workTermAuthority(one);
        if (authorized !== 'yes' || authorizedUntil !== null) return;
        expect(unsignedDays(one.policy, one.signed)).toEqual([]);
        expect(['covered', 'covered_policy']).toContain(one.answer?.verdict);
      }),
      RUNS,
    );
  });

  it('up to the day it names every day is authorized, or of policy and signed off', () => {
    fc.assert(
      fc.property(cases, ({ alone, dates, today }) => {
        const one = asked(alone, today, dates);
        const { authorizedUntil } = workTermAuthority(one);
        if (authorizedUntil === null) return;
        const open = unsignedDays(one.policy, one.signed);
        for (let at = day(one.term.from); at <= day(authorizedUntil); at += 1) {
          const interval = one.work.find(({ from, to }) => day(from) <= at && at <= day(to));
          expect(['authorized', 'authorized_policy']).toContain(interval?.state);
          expect(open.some(({ from, to }) => from <= at && at <= to)).toBe(false);
        }
      }),
      RUNS,
    );
  });
});
