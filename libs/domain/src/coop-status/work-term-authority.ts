import { formatDay, parseDay } from '../time/days.js';
import type { PlacementAnswer } from '../work-authorization/result.js';

/** The answer about one work term that may leave the office: never a permit, a number or a refusal (R62). */
export interface WorkTermAuthority {
  readonly authorized: 'yes' | 'no' | 'unknown';
  /** The last day that is covered where only a first part is; null when none or all of it is. */
  readonly authorizedUntil: string | null;
}

/** Reads the verdict of a placement. Days that rest on policy alone stay open until a named person signs off (R25). */
export function workTermAuthority(
  placement: { readonly from: string },
  answer: PlacementAnswer | undefined,
): WorkTermAuthority {
  switch (answer?.verdict) {
    case 'covered':
      return { authorized: 'yes', authorizedUntil: null };
    case 'covered_policy':
    case 'unknown':
    case undefined:
      return { authorized: 'unknown', authorizedUntil: null };
    case 'partly_covered':
      return { authorized: 'no', authorizedUntil: lastCoveredDay(placement.from, answer.firstUncoveredDay) };
    case 'not_covered':
    case 'blocked':
      return { authorized: 'no', authorizedUntil: null };
  }
}

function lastCoveredDay(from: string, firstUncoveredDay: string | undefined): string | null {
  if (firstUncoveredDay === undefined || firstUncoveredDay <= from) return null;
  return formatDay(parseDay(firstUncoveredDay) - 1);
}
