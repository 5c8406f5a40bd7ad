import { formatDay, parseDay } from '../time/days.js';
import type { ZoneTable } from '../time/zone-table.js';
import { evaluate, type EvaluationOptions } from '../work-authorization/evaluate.js';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import type { WorkAuthorizationResult } from '../work-authorization/result.js';
import type { RulePack } from '../work-authorization/rule-pack.js';

export interface SideBySide {
  readonly before: WorkAuthorizationResult;
  readonly after: WorkAuthorizationResult;
}

/** So far beyond the last document both answers reach: what an undecided application or a loss means lies there. */
const DAYS_BEYOND = 180;

/** One question: facts under rules. */
export interface Side {
  readonly facts: WorkAuthorizationFacts;
  readonly rulePack: RulePack;
  readonly options?: Omit<EvaluationOptions, 'reach'>;
}

/** Two answers over the same days: an answer that ended earlier would read as if nothing were allowed after it. */
export function evaluateSideBySide(before: Side, after: Side, zones: ZoneTable): SideBySide {
  const days = [before, after].flatMap(({ facts, rulePack, options }) =>
    evaluate(facts, rulePack, zones, { ...options, traces: false }).work.flatMap(({ from, to }) => [
      from,
      to,
    ]),
  );
  const [from, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  // Without any paper neither answer has a day.
  const reach = from && last ? { from, to: formatDay(parseDay(last) + DAYS_BEYOND) } : undefined;
  const answer = ({ facts, rulePack, options }: Side): WorkAuthorizationResult =>
    evaluate(facts, rulePack, zones, { ...options, ...(reach && { reach }) });
  return { before: answer(before), after: answer(after) };
}
