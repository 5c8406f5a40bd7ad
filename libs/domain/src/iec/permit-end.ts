import { addMonths, type Day, formatDay, parseDay } from '../time/days.js';
import type { Candidate } from './candidate.js';
import { warn, type Finding } from './findings.js';
import { monthsLeft } from './participations.js';
import type { PermitEndReason } from './result.js';

/** The last day of the permit and what set it. */
export interface PermitEnd {
  readonly on: Day;
  readonly reason: PermitEndReason;
}

/**
 * R51: the earliest of the country's maximum, the offer, the passport and the insurance; on a tie the first named.
 * Undefined without an offer (no day to count from), without a row of the table, or with no month left. An insurance
 * whose end is not known does not cut here, but is warned of. Through an organization without a row, its agreement sets
 * the maximum, so the other three decide.
 */
export function permitEnd(candidate: Candidate): PermitEnd | undefined {
  const { facts, terms, throughRo } = candidate;
  const months = monthsLeft(candidate);
  if (!facts.offer || months === 0 || (!terms && !throughRo)) return undefined;
  const offer: PermitEnd = { on: parseDay(facts.offer.to), reason: 'offer' };
  const limits: PermitEnd[] = [
    ...(months === null
      ? []
      : [{ on: addMonths(parseDay(facts.offer.from), months) - 1, reason: 'country_max' } as const]),
    offer,
    { on: parseDay(facts.passportExpiresOn), reason: 'passport' },
    ...(facts.insuranceUntil === undefined
      ? []
      : [{ on: parseDay(facts.insuranceUntil), reason: 'insurance' } as const]),
  ];
  return limits.reduce((earliest, limit) => (limit.on < earliest.on ? limit : earliest));
}

/** R51: what the offer or the passport cut short may be extended up to the maximum; an insurance cut never. */
export const isExtendable = (end: PermitEnd | undefined): boolean =>
  end?.reason === 'offer' || end?.reason === 'passport';

/** R51, R52: insurance is worth a warning while it can still be changed, that is before submission. */
export function insuranceFindings(candidate: Candidate): Finding[] {
  const { facts } = candidate;
  const end = permitEnd(candidate);
  if (!end || facts.ita?.submittedAt !== undefined) return [];
  if (facts.insuranceUntil === undefined) {
    const text =
      'The end of the insurance is not known: show cover for the whole stay, or the permit is cut for good.';
    return [warn('insurance_missing', 'R52', text)];
  }
  if (end.reason !== 'insurance') return [];
  const text =
    `The insurance ends on ${formatDay(end.on)} and cuts the permit for good: lengthen it before the application ` +
    'is submitted.';
  return [warn('insurance_short', 'R51', text)];
}
