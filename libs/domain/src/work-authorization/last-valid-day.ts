import { type Day, parseDay } from '../time/days.js';
import type { PermitFacts } from './facts.js';
import type { EffectiveExpiry } from './result.js';

/**
 * The last day on which a permit counts, which may lie before its printed end (R33): de-enrolment and cancellation bar the day
 * itself. Where no evaluation speaks of the permit, it is the printed end.
 */
export function lastValidDay(
  permit: Pick<PermitFacts, 'id' | 'expiresOn'>,
  expiries: readonly EffectiveExpiry[],
): Day {
  const expiry = expiries.find((candidate) => candidate.permit === permit.id);
  if (!expiry) return parseDay(permit.expiresOn);
  const barred = expiry.reason === 'de_enrolled' || expiry.reason === 'cancelled';
  return parseDay(expiry.on) - (barred ? 1 : 0);
}
