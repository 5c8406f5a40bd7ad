import type { Day } from '../time/days.js';
import type { PlacementVerdict } from './result.js';
import type { DaySpan, PlacementTerms, StudentCase } from './student-case.js';
import type { PlacementStretch, Timelines } from './timelines.js';

export interface PlacementOutcome {
  readonly placement: PlacementTerms;
  readonly verdict: PlacementVerdict;
  readonly gaps: readonly DaySpan[];
  readonly stretches: readonly PlacementStretch[];
}

export const placementOutcomesOf = (subject: StudentCase, { byPlacement }: Timelines): PlacementOutcome[] =>
  subject.placements.map((placement, index) =>
    outcomeOf(placement, byPlacement[index] as PlacementStretch[]),
  );

/** The order of the verdicts is the contract's: a rule that forbids the placement speaks before any day does. */
function outcomeOf(placement: PlacementTerms, stretches: readonly PlacementStretch[]): PlacementOutcome {
  if (stretches.every(({ answer }) => answer.forbidden)) {
    const whole = { from: placement.from, to: placement.to };
    return { placement, verdict: 'blocked', gaps: [whole], stretches };
  }
  const gaps = gapsOf(stretches);
  return { placement, verdict: verdictOf(stretches), gaps, stretches };
}

function verdictOf(stretches: readonly PlacementStretch[]): PlacementVerdict {
  let uncovered = 0;
  let unknown = 0;
  let policy = 0;
  for (const { answer } of stretches) {
    if (isUncovered(answer)) uncovered += 1;
    else if (answer.state === 'unknown') unknown += 1;
    else if (answer.state === 'authorized_policy') policy += 1;
  }
  if (uncovered === stretches.length) return 'not_covered';
  if (unknown > 0) return 'unknown';
  if (uncovered > 0) return 'partly_covered';
  return policy > 0 ? 'covered_policy' : 'covered';
}

/** Hours off campus never cover a placement. */
export const isUncovered = ({ state }: PlacementStretch['answer']): boolean =>
  state === 'not_authorized' || state === 'limited';

function gapsOf(stretches: readonly PlacementStretch[]): DaySpan[] {
  const gaps: { from: Day; to: Day }[] = [];
  for (const { from, to, answer } of stretches) {
    if (!isUncovered(answer)) continue;
    const last = gaps.at(-1);
    if (last && last.to + 1 === from) last.to = to;
    else gaps.push({ from, to });
  }
  return gaps;
}
