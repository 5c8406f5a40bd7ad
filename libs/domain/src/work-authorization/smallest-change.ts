import type { ZoneTable } from '../time/zone-table.js';
import { CANDIDATE_CHANGES } from './candidate-changes.js';
import { evaluate, type EvaluationOptions } from './evaluate.js';
import type { InBoth } from './explain-words.js';
import type { WorkAuthorizationFacts } from './facts.js';
import type { PlacementAnswer, PlacementVerdict, WorkAuthorizationResult } from './result.js';
import type { RulePack } from './rule-pack.js';

/** The one change of the facts, the least to bring about, that would alter a placement's verdict for the better. */
export interface SmallestChange {
  readonly code: string;
  readonly words: InBoth;
  /** The verdict it would lead to. */
  readonly verdict: PlacementVerdict;
}

/** From worst to best for the student. */
const WORTH: Readonly<Record<PlacementVerdict, number>> = {
  blocked: 0,
  not_covered: 1,
  unknown: 2,
  partly_covered: 3,
  covered_policy: 4,
  covered: 5,
};

/**
 * Tries one change at a time, from the easiest on, and asks the engine itself; the first that gives the best verdict any
 * single change can give. Undefined where the placement is covered already, or no single change helps.
 */
export function smallestChange(
  facts: WorkAuthorizationFacts,
  placementId: string,
  rulePack: RulePack,
  zones: ZoneTable,
  options: Omit<EvaluationOptions, 'traces'> = {},
): SmallestChange | undefined {
  const placement = facts.placements.find(({ id }) => id === placementId);
  if (!placement) return undefined;
  const verdictUnder = (changed: WorkAuthorizationFacts): PlacementVerdict =>
    verdictOf(evaluate(changed, rulePack, zones, { ...options, traces: false }), placementId);
  const present = verdictUnder(facts);
  let best: SmallestChange | undefined;
  for (const { code, words, change } of CANDIDATE_CHANGES) {
    const verdict = verdictUnder(change(facts, placement));
    if (WORTH[verdict] > WORTH[best?.verdict ?? present]) best = { code, words, verdict };
  }
  return best;
}

const verdictOf = ({ placements }: WorkAuthorizationResult, placementId: string): PlacementVerdict =>
  (placements.find(({ id }) => id === placementId) as PlacementAnswer).verdict;
