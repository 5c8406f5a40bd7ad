import { formatDay, parseDay, type Day } from '../time/days.js';
import type { PlacementAnswer, WorkInterval } from '../work-authorization/result.js';
import { type DaySpan, unsignedDays, type WorkTermSpan } from './policy-sign-off.js';

/** The answer about one work term that may leave the office: never a permit, a number or a refusal (R62). */
export interface WorkTermAuthority {
  readonly authorized: 'yes' | 'no' | 'unknown';
  /** The last day of the first part, where only a first part is covered; null when none or all of it is. */
  readonly authorizedUntil: string | null;
  /** Days rest on policy alone, and nobody of the office has signed them off (R25). */
  readonly reason: 'needs_sign_off' | null;
}

export interface WorkTermCase {
  readonly term: WorkTermSpan;
  readonly answer: PlacementAnswer | undefined;
  /** The days' answers for this work term; days outside it are not looked at. */
  readonly work: readonly WorkInterval[];
  /** Days of policy, and those of them that are signed off. */
  readonly policy: readonly DaySpan[];
  readonly signed: readonly DaySpan[];
  readonly today: Day;
}

/**
 * Reads the verdict of a placement. Days that rest on policy alone count once a named person has signed them off (R25,
 * Q1): until then, or from where the signature ends, the answer stays open.
 */
export function workTermAuthority(asked: WorkTermCase): WorkTermAuthority {
  const { answer, policy, signed, today } = asked;
  const unsigned = unsignedDays(policy, signed)[0]?.from;
  const reason = unsigned === undefined ? null : 'needs_sign_off';
  switch (answer?.verdict) {
    case 'covered':
      return { authorized: 'yes', authorizedUntil: null, reason: null };
    case 'covered_policy': {
      if (unsigned === undefined) return { authorized: 'yes', authorizedUntil: null, reason };
      // Signed as far as today and beyond: work goes on until the signature ends.
      const goesOn = unsigned > today && unsigned > policy[0]!.from;
      return { authorized: goesOn ? 'yes' : 'unknown', authorizedUntil: firstPart(asked), reason };
    }
    case 'partly_covered':
      return { authorized: 'no', authorizedUntil: firstPart(asked), reason };
    case 'unknown':
      return { authorized: 'unknown', authorizedUntil: firstPart(asked), reason };
    case 'not_covered':
    case 'blocked':
      return { authorized: 'no', authorizedUntil: null, reason: null };
    case undefined:
      return { authorized: 'unknown', authorizedUntil: null, reason: null };
  }
}

/** The last day of the unbroken run from the first day on, of days that are authorized or signed off. */
function firstPart({ term, work, policy, signed }: WorkTermCase): string | null {
  const from = parseDay(term.from);
  const open = unsignedDays(policy, signed);
  let next = from;
  for (const interval of work) {
    const isGranted = interval.state === 'authorized' || interval.state === 'authorized_policy';
    if (parseDay(interval.to) < next) continue;
    if (!isGranted || parseDay(interval.from) > next) break;
    const stop = open.find((span) => span.to >= next && span.from <= parseDay(interval.to));
    if (stop) {
      next = Math.max(next, stop.from);
      break;
    }
    next = parseDay(interval.to) + 1;
  }
  const last = Math.min(next - 1, parseDay(term.to));
  return last < from ? null : formatDay(last);
}
