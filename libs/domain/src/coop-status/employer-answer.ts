import { formatDay, parseDay, type Day } from '../time/days.js';
import { type Instant, parseInstant } from '../time/instants.js';
import type { WorkInterval } from '../work-authorization/result.js';
import type { WorkTermSpan } from './policy-sign-off.js';
import type { WorkTermAuthority } from './work-term-authority.js';

/** What an employer may know of one work term (R62): yes with its days, no, or not confirmed; never why. */
export interface EmployerAnswer {
  readonly authorized: 'yes' | 'no' | 'not_confirmed';
  /** Both null unless the answer is yes; `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

interface Moment {
  readonly today: Day;
  readonly now: Instant;
}

/**
 * The authority of a work term as its employer asks for it: the part that has begun, or comes first, and how far it
 * reaches. What an instant of today has ended is over at once, although the day itself still counts (Q10).
 */
export function employerAnswer(
  { from, to }: WorkTermSpan,
  { authorized, authorizedUntil }: WorkTermAuthority,
  work: readonly WorkInterval[],
  { today, now }: Moment,
): EmployerAnswer {
  const until = authorizedUntil ?? (authorized === 'yes' ? to : null);
  const asked = Math.max(today, parseDay(from));
  if (until !== null && asked <= parseDay(until))
    return endedToday(work, formatDay(today), now)
      ? { authorized: 'no', from: null, to: null }
      : { authorized: 'yes', from, to: until };
  return { authorized: authorized === 'unknown' ? 'not_confirmed' : 'no', from: null, to: null };
}

const endedToday = (work: readonly WorkInterval[], today: string, now: Instant): boolean =>
  work.some(
    ({ to, endsAt, state }) =>
      to === today && endsAt !== undefined && parseInstant(endsAt) <= now && state !== 'not_authorized',
  );
