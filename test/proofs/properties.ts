import { ENGINE_PROPERTIES } from '#domain/work-authorization/spec-support/properties.js';
import { ProofProgress } from './kept/proof-progress.js';

/**
 * Each property of the engine on 100,000 generated students, by seeds; goes on where it was stopped, and ends with exit
 * code 1 and the smallest counterexample at the first breach. COOPDESK_PROOF_RUNS changes the size.
 */
const RUNS = Number(process.env['COOPDESK_PROOF_RUNS'] ?? 100_000);
const CHUNK = 1_000;
const FIRST_SEED = 20_261_122;

interface Counts {
  runs: number;
  /** Runs whose facts put the property to the test. */
  tried: number;
  seconds: number;
}

const progress = new ProofProgress<Record<string, Counts>>('properties', []);
const all = progress.resume({});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const hint = (line: string): void => void process.stderr.write(`${line}\n`);

for (const property of ENGINE_PROPERTIES) {
  const counts = (all[property.name] ??= { runs: 0, tried: 0, seconds: 0 });
  while (counts.runs < RUNS) {
    const start = performance.now();
    const numRuns = Math.min(CHUNK, RUNS - counts.runs);
    counts.tried += property.check({ seed: FIRST_SEED + counts.runs, numRuns });
    counts.runs += numRuns;
    counts.seconds += (performance.now() - start) / 1000;
    progress.keep(all);
    if (counts.runs % (10 * CHUNK) === 0) hint(`${property.name}: ${counts.runs} of ${RUNS}`);
  }
  const { runs, tried, seconds } = counts;
  say(
    `${property.name}: ${runs.toLocaleString('en')} runs, ${tried.toLocaleString('en')} put it to the test, ${seconds.toFixed(0)} s`,
  );
}
say(`proof properties: ${ENGINE_PROPERTIES.length} hold`);
