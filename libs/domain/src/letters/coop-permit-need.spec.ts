import { describe, expect, it } from '@jest/globals';
import { RULE_PACK_2026_11 } from '../work-authorization/rule-packs/2026-11.js';
import { coopPermitNeeded } from './coop-permit-need.js';

describe('whether work needs a co-op work permit (R1, R12)', () => {
  it.each([
    ['post_secondary', '2026-03-31', true],
    ['post_secondary', '2026-04-01', false],
    ['secondary', '2026-03-31', true],
    ['secondary', '2027-01-01', true],
  ] as const)('%s on %s: %s', (level, day, expected) => {
    expect(coopPermitNeeded(level, day, RULE_PACK_2026_11)).toBe(expected);
  });

  it('takes a proposed rule for none', () => {
    const regimes = RULE_PACK_2026_11.regimes.map((row) => ({ ...row, state: 'proposed' as const }));
    expect(coopPermitNeeded('secondary', '2027-01-01', { ...RULE_PACK_2026_11, regimes })).toBe(false);
  });
});
