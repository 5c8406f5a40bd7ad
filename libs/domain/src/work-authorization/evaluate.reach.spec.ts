import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { application, evaluated, factsWith, studyPermit } from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';
import { histories } from './spec-support/histories.js';

describe('timelines that are to reach further', () => {
  const permits = [studyPermit({ expiresOn: '2026-11-30' })];
  const pending = factsWith({ permits, placements: [], applications: [application()] });

  it('tell the days after the last document as any other day', () => {
    const reach = { from: '2025-01-01', to: '2027-01-31' };
    const { stay } = evaluate(pending, RULE_PACK_2026_11, fixedZones, { reach });
    expect(stay.map(({ from, to, state }) => [from, to, state])).toEqual([
      ['2025-01-01', '2025-08-19', 'not_permitted'],
      ['2025-08-20', '2026-11-30', 'permitted'],
      ['2026-12-01', '2027-01-31', 'maintained'],
    ]);
  });

  it('never become shorter by it, and reach from nothing', () => {
    const reach = { from: '2026-11-01', to: '2026-11-02' };
    expect(evaluate(pending, RULE_PACK_2026_11, fixedZones, { reach })).toEqual(
      evaluate(pending, RULE_PACK_2026_11, fixedZones),
    );
    expect(evaluated({ permits: [], placements: [] }, { reach }).work).toMatchObject([
      { ...reach, state: 'not_authorized' },
    ]);
  });

  it('change no other answer, whatever the facts', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const reach = { from: '2024-01-01', to: '2030-12-31' };
        const {
          work: _work,
          stay: _stay,
          study: _study,
          ...wide
        } = evaluate(facts, RULE_PACK_2026_11, fixedZones, {
          reach,
        });
        expect(evaluate(facts, RULE_PACK_2026_11, fixedZones)).toMatchObject(wide);
      }),
      { seed: 20_261_122, numRuns: Number(process.env['COOPDESK_PROOF_RUNS'] ?? 300) },
    );
  });
});
