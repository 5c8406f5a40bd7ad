import { describe, expect, it } from '@jest/globals';
import { ENGINE_PROPERTIES } from './spec-support/properties.js';

/** A few hundred in every run; 100,000 by `npm run proof -- properties`. */
const RUNS = Number(process.env['COOPDESK_PROOF_RUNS'] ?? 300);

describe('whatever the facts', () => {
  it.each(ENGINE_PROPERTIES.map((property) => [property.name, property] as const))(
    '%s',
    (_name, property) => {
      const tried = property.check({ seed: 20_261_121, numRuns: RUNS });
      // A property that hardly any facts put to the test would prove little.
      expect(tried).toBeGreaterThanOrEqual(RUNS / 20);
    },
    30_000,
  );
});
