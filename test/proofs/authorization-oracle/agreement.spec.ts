import { expect, it } from '@jest/globals';
import { keep, type Progress, prove, resume } from './proof.js';

/** 2,000 in an ordinary run; the full proof is `COOPDESK_PROOF_RUNS=100000`, and goes on where it was stopped. */
const RUNS = Number(process.env['COOPDESK_PROOF_RUNS'] ?? 2000);
const isFull = RUNS > 2000;

it(
  `the engine and the oracle agree on ${RUNS} histories`,
  () => {
    const progress: Progress = isFull
      ? resume()
      : { ...resume(), histories: 0, days: 0, verdicts: {}, disagreements: [] };
    prove(RUNS, progress, (now) => {
      if (!isFull) return;
      keep(now);
      const { histories, days, verdicts, disagreements } = now;
      process.stderr.write(
        `${histories} histories, ${days} days, ${disagreements.length} disagreements, ${JSON.stringify(verdicts)}\n`,
      );
    });
    expect(progress.histories).toBeGreaterThanOrEqual(RUNS);
    expect(progress.disagreements.slice(0, 5).map(({ seed, lines }) => [seed, lines.slice(0, 10)])).toEqual(
      [],
    );
    // A proof that never met a verdict would prove little.
    expect(Object.keys(progress.verdicts).toSorted()).toEqual([
      'blocked',
      'covered',
      'covered_policy',
      'not_covered',
      'partly_covered',
      'unknown',
    ]);
  },
  6 * 3_600_000,
);
