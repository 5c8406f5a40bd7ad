import type { PermitFacts, WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { EffectiveExpiry } from '#domain/work-authorization/result.js';
import { type Day, day, iso } from './calendar.js';
import { oncePerHistory } from './per-history.js';
import { type Truth, truth } from './truth.js';

/** R33: a study permit ends at the earliest of four; a work permit by expiry or cancellation alone (R8). */
export const endOf = oncePerHistory(
  (permit: PermitFacts, facts): { lastDay: Day; expiry: EffectiveExpiry } => {
    const ends: { lastDay: Day; on: Day; reason: EffectiveExpiry['reason'] }[] = [];
    const until = (on: string, reason: EffectiveExpiry['reason'], extra = 0): void => {
      ends.push({ lastDay: day(on) + extra, on: day(on) + extra, reason });
    };
    // The event day itself is barred already (contract 11).
    const barred = (on: string, reason: EffectiveExpiry['reason']): void => {
      ends.push({ lastDay: day(on) - 1, on: day(on), reason });
    };
    until(permit.expiresOn, 'printed');
    if (permit.kind === 'study_permit' && facts.completedOn)
      until(facts.completedOn, 'completion_plus_90', 90);
    if (permit.kind === 'study_permit' && facts.deEnrolledOn) barred(facts.deEnrolledOn, 'de_enrolled');
    if (permit.cancelledOn) barred(permit.cancelledOn, 'cancelled');
    ends.sort((a, b) => a.lastDay - b.lastDay || a.on - b.on);
    const [first] = ends;
    if (first === undefined) throw new Error('A permit always has its printed expiry.');
    return { lastDay: first.lastDay, expiry: { permit: permit.id, on: iso(first.on), reason: first.reason } };
  },
);

export const beginOf = (permit: PermitFacts): Day => day(permit.validFrom ?? permit.issuedOn);

export function isValidOn(permit: PermitFacts, facts: WorkAuthorizationFacts, at: Day): boolean {
  return beginOf(permit) <= at && at <= endOf(permit, facts).lastDay;
}

/** Whether a permit of these kinds covers the day; one that nobody has verified is unknown (contract 7). */
export function holdsOn(
  facts: WorkAuthorizationFacts,
  at: Day,
  kinds: readonly PermitFacts['kind'][],
): Truth {
  const valid = facts.permits.filter((permit) => kinds.includes(permit.kind) && isValidOn(permit, facts, at));
  if (valid.some(({ verified }) => verified)) return 'yes';
  return valid.length > 0 ? 'unknown' : 'no';
}

/** The study permits in force on a day; while an old and a new one overlap, either may be relied on. */
export function studyPermitsOn(facts: WorkAuthorizationFacts, at: Day): PermitFacts[] {
  return facts.permits.filter((permit) => permit.kind === 'study_permit' && isValidOn(permit, facts, at));
}

export const verified = (permit: PermitFacts): Truth => (permit.verified ? 'yes' : 'unknown');
export const isFor = (permit: PermitFacts, dliNumber: string): Truth =>
  permit.dliNumber === undefined ? 'unknown' : truth(permit.dliNumber === dliNumber);
