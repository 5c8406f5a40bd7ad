import { describe, expect, it } from '@jest/globals';
import { classifyRemarks } from './remarks.js';
import type { RulePack } from './rule-pack.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { K1, K2, ON_CAMPUS, R186V_ONLY } from './spec-support/builders.js';

describe('what is printed on a study permit (R4)', () => {
  it.each([
    ['K1', [K1], 'K1'],
    ['K1 in capitals', [K1.toUpperCase()], 'K1'],
    ['K1 without punctuation', [K1.replace(/[^a-z0-9 ]/gi, '')], 'K1'],
    ['K1 over several lines, one word broken', [K1.slice(0, 25), `${K1.slice(25, 60)}-`, K1.slice(60)], 'K1'],
    ['K1 among other remarks', ['MUST LEAVE CANADA BY 2027-08-31', K1, 'NOT VALID FOR RE-ENTRY'], 'K1'],
    ['K1 in full-width letters', [K1.replaceAll('R186', 'Ｒ１８６')], 'K1'],
    ['K2', [K2], 'K2'],
    ['K1 and the older on-campus text', [K1, ON_CAMPUS], 'K1'],
    ['both', [K1, K2], 'manual_review'],
    ['K1 in a very long text', ['x'.repeat(2000), K1], 'K1'],
    ['K1 cut short', [K1.slice(0, 80)], 'manual_review'],
    ['old, 20 hours', [R186V_ONLY], 'not_qualifying'],
    ['old, 24 hours', ['May work up to 24 hours per week off-campus'], 'not_qualifying'],
    ['old, by its number', ['May accept employment as per R186 (v)'], 'not_qualifying'],
    ['on campus', [ON_CAMPUS], 'manual_review'],
    ['on campus and old', [ON_CAMPUS, R186V_ONLY], 'manual_review'],
    [
      'a number that names R186(f) in no known wording',
      ['May work 20 hrs off campus as per R186(f) or 186(v)'],
      'manual_review',
    ],
    ['another language', ['不得工作'], 'manual_review'],
    ['anything else', ['Conditions: see letter'], 'manual_review'],
    ['nothing', [], 'none'],
    ['blank lines', ['', '  ', '---'], 'none'],
  ])('%s', (_name, lines, expected) => {
    expect(classifyRemarks(lines, RULE_PACK_2026_11)).toBe(expected);
  });

  it('lines that nobody recorded are unknown', () => {
    expect(classifyRemarks(undefined, RULE_PACK_2026_11)).toBe('unknown');
  });

  it('a proposed wording does not count yet', () => {
    const pack: RulePack = {
      ...RULE_PACK_2026_11,
      remarks: RULE_PACK_2026_11.remarks.map((row) => ({ ...row, state: 'proposed' })),
    };
    expect(classifyRemarks([K1], pack)).toBe('manual_review');
  });
});
