import { expect, it } from '@jest/globals';
import { begun, prove } from './proof.js';

/** 2,000 in an ordinary run; 100,000 by `npm run proof -- authorization-oracle`. */
const RUNS = 2000;

it(`the engine and the oracle agree on ${RUNS} histories`, () => {
  const progress = begun();
  prove(RUNS, progress, () => undefined);
  expect(progress.histories).toBe(RUNS);
  expect(progress.disagreements.slice(0, 5).map(({ seed, lines }) => [seed, lines.slice(0, 10)])).toEqual([]);
  // A proof that never met a verdict would prove little.
  expect(Object.keys(progress.verdicts).toSorted()).toEqual([
    'blocked',
    'covered',
    'covered_policy',
    'not_covered',
    'partly_covered',
    'unknown',
  ]);
}, 300_000);
