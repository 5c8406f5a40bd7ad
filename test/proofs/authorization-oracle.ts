import { begun, type Progress, prove } from './authorization-oracle/proof.js';
import { ProofProgress } from './kept/proof-progress.js';

/**
 * The engine against an oracle that reads the rules day by day, on 100,000 generated histories; goes on where it was stopped.
 * COOPDESK_PROOF_RUNS changes the size. Exit code 1 where they disagree, with the seeds.
 */
const RUNS = Number(process.env['COOPDESK_PROOF_RUNS'] ?? 100_000);

const kept = new ProofProgress<Progress>('authorization-oracle', ['test/proofs/authorization-oracle']);
const progress = kept.resume(begun());
const told = ({ histories, days, verdicts, disagreements }: Progress): string =>
  `${histories.toLocaleString('en')} histories, ${days.toLocaleString('en')} days, ${disagreements.length} disagreements, placements by verdict ${JSON.stringify(verdicts)}`;

prove(RUNS, progress, (now) => {
  kept.keep(now);
  process.stderr.write(`${told(now)}\n`);
});
for (const { seed, lines } of progress.disagreements.slice(0, 10))
  process.stdout.write(`seed ${seed}: ${lines.slice(0, 5).join('; ')}\n`);
process.stdout.write(`proof authorization-oracle: ${told(progress)}\n`);
process.exitCode = progress.disagreements.length === 0 ? 0 : 1;
