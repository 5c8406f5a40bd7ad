import type { PlacementFacts, WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { PlacementVerdict } from '#domain/work-authorization/result.js';
import { type Day, day, iso } from './calendar.js';
import { programFaults } from './program.js';
import { workDay, type WorkDay } from './work-day.js';

export interface Verdict {
  readonly verdict: PlacementVerdict;
  readonly firstUncoveredDay: string | undefined;
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
}

/** Contract 8 and 9. */
export function verdictOf(facts: WorkAuthorizationFacts, placement: PlacementFacts): Verdict {
  const days: [Day, WorkDay][] = [];
  for (let at = day(placement.from); at <= day(placement.to); at += 1)
    days.push([at, workDay(facts, at, placement)]);
  const is = (state: WorkDay['state']) => days.some(([, one]) => one.state === state);
  const uncovered = days
    .filter(([, { state }]) => state === 'not_authorized' || state === 'limited')
    .map(([at]) => at);
  if (isBlocked(facts, placement, days)) {
    return {
      verdict: 'blocked',
      firstUncoveredDay: placement.from,
      gaps: [{ from: placement.from, to: placement.to }],
    };
  }
  const found = {
    firstUncoveredDay: uncovered[0] === undefined ? undefined : iso(uncovered[0]),
    gaps: runs(uncovered),
  };
  if (uncovered.length === days.length) return { verdict: 'not_covered', ...found };
  if (is('unknown')) return { verdict: 'unknown', ...found };
  if (uncovered.length > 0) return { verdict: 'partly_covered', ...found };
  return { verdict: is('authorized_policy') ? 'covered_policy' : 'covered', ...found };
}

function isBlocked(
  facts: WorkAuthorizationFacts,
  placement: PlacementFacts,
  days: readonly (readonly [Day, WorkDay])[],
): boolean {
  const forbidden = programFaults(facts).length > 0 || !placement.approvedByDli;
  // An open permit's days stand; with some of them the rest is a gap, not a ban whatever the permits.
  if (forbidden && days.every(([, { anyEmployer }]) => anyEmployer === 'no')) return true;
  return days.every(([, { barred }]) => barred);
}

function runs(days: readonly Day[]): { from: string; to: string }[] {
  const found: { from: Day; to: Day }[] = [];
  for (const at of days) {
    const last = found.at(-1);
    if (last !== undefined && last.to === at - 1) last.to = at;
    else found.push({ from: at, to: at });
  }
  return found.map(({ from, to }) => ({ from: iso(from), to: iso(to) }));
}
