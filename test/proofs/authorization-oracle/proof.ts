import { evaluate } from '#domain/work-authorization/evaluate.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { authorizationFactsValidation } from '#casework/authorization/facts/facts-validation.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { differences } from './agreement.js';
import { history } from './histories.js';
import { ask } from './oracle.js';
import { unsound } from './soundness.js';

/** How far a proof has come. */
export interface Progress {
  histories: number;
  days: number;
  /** Placements by verdict: what kinds of histories the proof has seen. */
  readonly verdicts: Record<string, number>;
  readonly disagreements: { readonly seed: number; readonly lines: readonly string[] }[];
}

export const begun = (): Progress => ({ histories: 0, days: 0, verdicts: {}, disagreements: [] });

const zones = new MomentZones();
const validate = authorizationFactsValidation(zones);

/** Asks engine and oracle about the histories of the seeds that are not done yet, up to `runs`. */
export function prove(runs: number, progress: Progress, report: (progress: Progress) => void): void {
  for (let seed = progress.histories; seed < runs; seed += 1) {
    const lines = disagreementsOn(seed, progress);
    if (lines.length > 0) progress.disagreements.push({ seed, lines });
    progress.histories = seed + 1;
    if (progress.histories % 1000 === 0) report(progress);
  }
}

function disagreementsOn(seed: number, progress: Progress): string[] {
  const facts = history(seed);
  const checked = validate(structuredClone(facts));
  if (!checked.ok)
    return checked.faults.map(({ path, problem }) => `the history is bad input: ${path} ${problem}`);
  const [answer, oracle] = [evaluate(facts, RULE_PACK_2026_11, zones), ask(facts)];
  progress.days += oracle.days.length;
  for (const { verdict } of answer.placements)
    progress.verdicts[verdict] = (progress.verdicts[verdict] ?? 0) + 1;
  return [...differences(facts, answer, oracle), ...unsound(facts, answer)];
}
