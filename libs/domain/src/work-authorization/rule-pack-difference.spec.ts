import { describe, expect, it } from '@jest/globals';
import { rulePackDifference } from './rule-pack-difference.js';
import { RULE_PACK_2026_11 as SHIPPED } from './rule-packs/2026-11.js';
import { coopPermitNeededFrom } from './spec-support/other-packs.js';

describe('the difference of two packs', () => {
  it('is nothing between a pack and itself, however its keys are ordered', () => {
    const turned = Object.fromEntries(Object.entries(SHIPPED).toReversed()) as unknown as typeof SHIPPED;
    const rows = SHIPPED.fees.map((row) => Object.fromEntries(Object.entries(row).toReversed()));
    expect(rulePackDifference(SHIPPED, { ...turned, fees: rows as unknown as typeof SHIPPED.fees })).toEqual(
      [],
    );
  });

  it('tells an ended row as changed and the one that follows it as added', () => {
    expect(rulePackDifference(SHIPPED, coopPermitNeededFrom('2027-05-01'))).toMatchObject([
      {
        kind: 'regimes',
        change: 'changed',
        row: { from: '2026-04-01', document: 'study_permit' },
        fields: [{ name: 'to', before: null, after: '2027-04-30' }],
      },
      {
        kind: 'regimes',
        change: 'added',
        row: { from: '2027-05-01', document: 'coop_work_permit' },
        fields: [],
      },
      { kind: 'closedCoopApplications', change: 'changed', fields: [{ name: 'to', after: '2027-04-30' }] },
    ]);
  });

  it('the way back tells removed for added', () => {
    const back = rulePackDifference(coopPermitNeededFrom('2027-05-01'), SHIPPED);
    expect(back.map(({ change }) => change)).toEqual(['changed', 'removed', 'changed']);
  });

  it('finds a row that only moved to another day, and a key that came or went', () => {
    const fees = SHIPPED.fees.map((fee) =>
      fee.code === 'biometrics' ? { ...fee, from: '2026-12-01', cents: 9_000 } : fee,
    );
    const restoration = SHIPPED.restoration.map((row) => ({ ...row, measure: 'Fire' }));
    expect(rulePackDifference(SHIPPED, { ...SHIPPED, fees })).toMatchObject([
      {
        kind: 'fees',
        change: 'changed',
        fields: [
          { name: 'from', before: null, after: '2026-12-01' },
          { name: 'cents', before: 8_500, after: 9_000 },
        ],
      },
    ]);
    expect(rulePackDifference(SHIPPED, { ...SHIPPED, restoration }).map(({ change }) => change)).toEqual([
      'added',
      'added',
      'removed',
      'removed',
    ]);
  });

  it('tells the reminders apart from the rows', () => {
    const reminders = { ...SHIPPED.reminders, lossDays: [1] };
    expect(rulePackDifference(SHIPPED, { ...SHIPPED, reminders })).toMatchObject([
      {
        kind: 'reminders',
        change: 'changed',
        fields: [{ name: 'lossDays', before: [1, 30, 60, 75, 85], after: [1] }],
      },
    ]);
  });
});
