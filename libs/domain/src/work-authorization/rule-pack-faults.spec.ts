import { describe, expect, it } from '@jest/globals';
import type { RulePack } from './rule-pack.js';
import { rulePackFaults } from './rule-pack-faults.js';
import { RULE_PACK_2026_11 as SHIPPED } from './rule-packs/2026-11.js';
import { coopPermitNeededFrom } from './spec-support/other-packs.js';

const faults = (over: Partial<RulePack>, today = '2026-11-22') =>
  rulePackFaults({ ...SHIPPED, ...over }, today);
const [filing] = SHIPPED.filing as [RulePack['filing'][number]];
const [earlier, later, secondary] = SHIPPED.regimes as [
  RulePack['regimes'][number],
  RulePack['regimes'][number],
  RulePack['regimes'][number],
];

describe('a rule pack', () => {
  it('that the product ships has no fault, nor has one that follows it', () => {
    expect(faults({})).toEqual([]);
    expect(rulePackFaults(coopPermitNeededFrom('2027-05-01'), '2026-11-22')).toEqual([]);
  });

  it('is named after a date of the calendar', () => {
    expect(faults({ id: '2026-02-29' })).toEqual([
      { path: 'id', problem: 'does not begin with a date of the calendar' },
    ]);
    expect(faults({ id: '2028-02-29-second' })).toEqual([]);
  });

  it('gives its days in order', () => {
    expect(faults({ namedInstitution: [{ ...earlier, from: '2026-05-02', to: '2026-05-01' }] })).toEqual([
      {
        path: 'namedInstitution[0].to',
        problem: 'is before from: the last day cannot come before the first',
      },
    ]);
    expect(faults({ namedInstitution: [{ ...earlier, from: '2026-05-01', to: '2026-05-01' }] })).toEqual([]);
  });

  it('was verified up to today', () => {
    expect(faults({}, '2026-11-21')).toEqual([]);
    const early = faults({}, '2026-11-20');
    expect(early[0]).toEqual({
      path: 'regimes[0].verifiedOn',
      problem: 'is after today, 2026-11-20: give the day on which a person last checked the source',
    });
    expect(early.length).toBeGreaterThan(20);
  });

  it('has one rule a day where only one may govern', () => {
    expect(faults({ regimes: [{ ...earlier, to: '2026-04-02' }, later, secondary] })).toEqual([
      {
        path: 'regimes[1].from',
        problem:
          'governs from 2026-04-01 to 2026-04-02 for post_secondary beside regimes[0]: one rule governs a day; end one row the day before the other begins',
      },
    ]);
    const touching = faults({ regimes: [{ ...earlier, to: '2026-04-01' }, later, secondary] });
    expect(touching).toEqual([
      { path: 'regimes[1].from', problem: expect.stringContaining('from 2026-04-01 to 2026-04-01') },
    ]);
    expect(faults({ filing: [filing, filing] }).map(({ path }) => path)).toEqual(['filing[1].from']);
    expect(faults({ fees: [...SHIPPED.fees, SHIPPED.fees[0]!] })[0]?.problem).toContain(
      'on any day for study_permit_extension beside fees[0]',
    );
    const [measure] = SHIPPED.restoration.filter((row) => row.measure !== undefined);
    expect(faults({ restoration: [...SHIPPED.restoration, measure!] })[0]?.problem).toContain(
      'from 2026-04-01 to 2028-11-30 for NaturalDisaster2026',
    );
  });

  it('is told of a row within another as an overlap alone, not as a hole behind it', () => {
    const within = { ...filing, from: '2026-01-01', to: '2026-12-31' };
    expect(faults({ filing: [filing, within] }).map(({ path }) => path)).toEqual(['filing[1].from']);
  });

  it('may hold two rows of a day where one is only proposed, or where they speak of different things', () => {
    expect(faults({ filing: [filing, { ...filing, state: 'proposed' }] })).toEqual([]);
    expect(faults({ fees: [...SHIPPED.fees, { ...SHIPPED.fees[0]!, code: 'another' }] })).toEqual([]);
    expect(faults({ remarks: [...SHIPPED.remarks, ...SHIPPED.remarks] })).toEqual([]);
  });

  it.each<[string, Partial<RulePack>, string]>([
    ['nothing at all', { filing: [] }, 'has no row in force on any day: every day needs one'],
    [
      'only a proposal',
      { filing: [{ ...filing, state: 'proposed' }] },
      'has no row in force on any day: every day needs one',
    ],
    ['a beginning', { filing: [{ ...filing, from: '2020-01-01' }] }, 'up to 2019-12-31'],
    ['an end', { filing: [{ ...filing, to: '2030-12-31' }] }, 'from 2031-01-01 on'],
    [
      'a hole',
      {
        filing: [
          { ...filing, to: '2030-12-31' },
          { ...filing, from: '2031-01-02' },
        ],
      },
      'from 2031-01-01 to 2031-01-01',
    ],
  ])('has no day without a rule: %s', (_name, over, words) => {
    expect(faults(over)).toEqual([{ path: 'filing', problem: expect.stringContaining(words) }]);
  });

  it.each(['offCampus', 'breaks', 'programs', 'studyPermitEnds', 'proofLetters', 'restoration'] as const)(
    'needs %s on every day',
    (kind) => {
      expect(faults({ [kind]: [] }).map(({ path }) => path)).toEqual([kind]);
    },
  );

  it('needs a regime for both levels, and a window for students without a measure', () => {
    expect(faults({ regimes: [earlier, later] })).toEqual([
      { path: 'regimes', problem: 'has no row in force for secondary on any day: every day needs one' },
    ]);
    const measures = SHIPPED.restoration.filter((row) => row.measure !== undefined);
    expect(faults({ restoration: measures }).map(({ path }) => path)).toEqual(['restoration']);
  });

  it('advises no day that is too late, and warns before a limit', () => {
    const [window] = SHIPPED.restoration;
    const bad = { ...window!, safeDaysAfterLoss: 91 };
    expect(faults({ restoration: [bad] }).map(({ path }) => path)).toEqual([
      'restoration[0].safeDaysAfterLoss',
    ]);
    const month = { ...window!, lastDay: { monthsAfterLoss: 1 }, safeDaysAfterLoss: 28 };
    expect(faults({ restoration: [month] })).toEqual([]);
    expect(faults({ restoration: [{ ...month, safeDaysAfterLoss: 29 }] })).toHaveLength(1);
    const both = { ...window!, lastDay: { daysAfterLoss: 90, monthsAfterLoss: 3 } };
    expect(faults({ restoration: [both] }).map(({ path }) => path)).toEqual(['restoration[0].lastDay']);
    const [program] = SHIPPED.programs;
    expect(faults({ programs: [{ ...program!, nearPercent: 51 }] }).map(({ path }) => path)).toEqual([
      'programs[0].nearPercent',
    ]);
  });
});
