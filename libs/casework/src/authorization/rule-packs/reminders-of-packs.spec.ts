import { describe, expect, it } from '@jest/globals';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { compareReminders } from './reminders-of-packs.js';

const pack = (changes: Partial<RulePack>): RulePack => ({ ...RULE_PACK_2026_11, id: 'other', ...changes });
const again = <Row extends object>(rows: readonly Row[], changes: object): Row[] =>
  rows.map((row) => ({ ...row, ...changes }));

describe('the reminders of two packs', () => {
  const { filing, fees, proofLetters, reminders } = RULE_PACK_2026_11;

  it.each<[string, RulePack, ReturnType<typeof compareReminders>]>([
    ['another id', pack({}), 'alike'],
    [
      'looked up again',
      pack({ filing: again(filing, { verifiedOn: '2027-01-01', source: 'elsewhere' }) }),
      'alike',
    ],
    ['other fees', pack({ fees: again(fees, { cents: 1 }) }), 'alike'],
    [
      'a rule proposed',
      pack({ filing: [...filing, ...again(filing, { state: 'proposed', from: '2099-01-01' })] }),
      'alike',
    ],
    ['another rule', coopPermitNeededFrom('2027-05-01'), 'by_the_engine'],
    ['a date of a rule', pack({ filing: again(filing, { paperDaysBack: 99 }) }), 'by_the_engine'],
    ['other offsets', pack({ reminders: { ...reminders, permitExpiryDays: [-1] } }), 'unknown'],
    ['other papers', pack({ proofLetters: again(proofLetters, { daysFromReceipt: 1 }) }), 'unknown'],
  ])('%s', (_, other, answer) => {
    expect(compareReminders(RULE_PACK_2026_11, other)).toBe(answer);
    expect(compareReminders(RULE_PACK_2026_11, other)).toBe(answer);
  });
});
