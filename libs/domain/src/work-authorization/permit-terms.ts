import { isIecPermit } from '../iec/recognize-permit.js';
import { canonicalDliNumber, canonicalNumber } from '../permits/document-formats.js';
import { parseDay, type Day } from '../time/days.js';
import { FAR, rowOn, type CompiledPack } from './compiled-pack.js';
import type { PermitFacts, PlacementSetting, WorkAuthorizationFacts } from './facts.js';
import type { ExpiryReason } from './result.js';
import type { RemarkClass } from './rule-pack.js';
import { sortFew } from './sort-few.js';

export type InstitutionMatch = 'ours' | 'another' | 'unknown';

/** A permit with its dates as days and what its print amounts to. */
export interface PermitTerms {
  readonly id: string;
  readonly kind: PermitFacts['kind'];
  readonly issued: Day;
  readonly from: Day;
  readonly printedEnd: Day;
  /** The last day it is good for (R33). */
  readonly last: Day;
  /** The day the contract shows: the last valid day, or the day of the event that ended it. */
  readonly endsOn: Day;
  readonly endReason: ExpiryReason;
  /** `unknown` where nobody recorded the remarks. */
  readonly remarks: RemarkClass | 'unknown';
  readonly institution: InstitutionMatch;
  readonly restrictions: readonly PlacementSetting[];
  readonly verified: boolean;
  /** Another permit bears its number with other dates. */
  readonly conflict: boolean;
  /** A work permit of International Experience Canada, by its print: it allows one employer, whatever kind it was taken for. */
  readonly oneEmployer: boolean;
}

export const isValidOn = (permit: PermitTerms, day: Day): boolean => permit.from <= day && day <= permit.last;

const NO_RESTRICTIONS: readonly PlacementSetting[] = [];

/** The permits in an order of their own, so that the order of the facts never shows in an answer. */
export function permitTermsOf(facts: WorkAuthorizationFacts, pack: CompiledPack): PermitTerms[] {
  const permits = facts.permits;
  const terms: PermitTerms[] = [];
  for (const permit of permits) terms.push(termsOf(permit, facts, pack, permits));
  return sortFew(terms, byKindThenEnd);
}

const KIND_ORDER = { study_permit: 0, coop_work_permit: 1, other_work_permit: 2 } as const;

const byKindThenEnd = (a: PermitTerms, b: PermitTerms): number =>
  KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || a.last - b.last || a.from - b.from || (a.id < b.id ? -1 : 1);

function termsOf(
  permit: PermitFacts,
  facts: WorkAuthorizationFacts,
  pack: CompiledPack,
  permits: readonly PermitFacts[],
): PermitTerms {
  const isStudy = permit.kind === 'study_permit';
  const issued = parseDay(permit.issuedOn);
  const printedEnd = parseDay(permit.expiresOn);
  let last = printedEnd;
  let endsOn = printedEnd;
  let endReason: ExpiryReason = 'printed';
  const endEarlier = (lastDay: Day, on: Day, reason: ExpiryReason): void => {
    if (lastDay >= last) return;
    last = lastDay;
    endsOn = on;
    endReason = reason;
  };
  if (isStudy && facts.completedOn !== undefined) {
    const completed = parseDay(facts.completedOn);
    const days = rowOn(pack.studyPermitEnds, completed)?.daysAfterCompletion ?? FAR;
    endEarlier(completed + days, completed + days, 'completion_plus_90');
  }
  // R33: de-enrolment and cancellation bar the day of the event itself.
  if (isStudy && facts.deEnrolledOn !== undefined) {
    const day = parseDay(facts.deEnrolledOn);
    endEarlier(day - 1, day, 'de_enrolled');
  }
  if (permit.cancelledOn !== undefined) {
    const day = parseDay(permit.cancelledOn);
    endEarlier(day - 1, day, 'cancelled');
  }
  return {
    id: permit.id,
    kind: permit.kind,
    issued,
    from: permit.validFrom === undefined ? issued : parseDay(permit.validFrom),
    printedEnd,
    last,
    endsOn,
    endReason,
    remarks: !isStudy ? 'none' : permit.remarks ? pack.remarks.classify(permit.remarks) : 'unknown',
    institution: institutionMatch(permit, facts, pack, issued),
    restrictions: permit.restrictions ?? NO_RESTRICTIONS,
    verified: permit.verified,
    oneEmployer: !isStudy && permit.remarks !== undefined && isIecPermit(permit),
    conflict: permit.documentNumber !== undefined && contradicts(permit, permits),
  };
}

const canonical = (dliNumber: string): string => canonicalDliNumber(dliNumber) ?? canonicalNumber(dliNumber);

/**
 * R5. A study permit that was applied for before permits named the institution (so certainly one issued before) is for
 * ours by default; a later one without a number is unknown. A co-op permit is judged only by a number that it shows.
 */
function institutionMatch(
  permit: PermitFacts,
  facts: WorkAuthorizationFacts,
  pack: CompiledPack,
  issued: Day,
): InstitutionMatch {
  if (permit.kind === 'other_work_permit') return 'ours';
  const { dliNumber } = permit;
  if (dliNumber !== undefined) {
    const ours = facts.institution.dliNumber;
    return dliNumber === ours || canonical(dliNumber) === canonical(ours) ? 'ours' : 'another';
  }
  return permit.kind === 'study_permit' && rowOn(pack.namedInstitution, issued) ? 'unknown' : 'ours';
}

/** Two permits with one number and different dates cannot both be right. */
const contradicts = (permit: PermitFacts, permits: readonly PermitFacts[]): boolean =>
  permits.some(
    (other) =>
      other !== permit &&
      other.documentNumber === permit.documentNumber &&
      (other.kind !== permit.kind ||
        other.issuedOn !== permit.issuedOn ||
        (other.validFrom ?? other.issuedOn) !== (permit.validFrom ?? permit.issuedOn) ||
        other.expiresOn !== permit.expiresOn),
  );
