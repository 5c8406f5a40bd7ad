import { isIecPermit } from '../iec/recognize-permit.js';
import type { PermitFacts, StudyLevel } from '../work-authorization/facts.js';
import { lastValidDay } from '../work-authorization/last-valid-day.js';
import type { EffectiveExpiry } from '../work-authorization/result.js';
import type { RemarkClass } from '../work-authorization/rule-pack.js';
import type { Day } from '../time/days.js';

export interface ReadinessFacts {
  readonly acceptedIntoCoop: boolean | null;
  readonly courseState: 'registered' | 'completed' | 'dropped' | null;
  readonly continuanceMet: boolean | null;
  readonly level: StudyLevel | null;
  readonly ourDliNumber: string;
  /** With the class of the printed remarks (R4); unknown where nobody has recorded them. */
  readonly permits: readonly (PermitFacts & { readonly remarkClass: RemarkClass | 'unknown' })[];
  readonly effectiveExpiries: readonly EffectiveExpiry[];
  /** The day into the target term until which a permit must reach, by the office's setting. */
  readonly neededOn: Day;
}

export const READINESS_REASONS = [
  'not_accepted',
  'course_not_registered',
  'continuance_not_met',
  'continuance_unknown',
  'facts_missing',
  'no_verified_permit',
  'permit_unverified',
  'permit_not_qualifying',
  'permit_manual_review',
  'permit_other_institution',
  'permit_ends_before_term',
  'coop_permit_needed',
] as const;
export type ReadinessReason = (typeof READINESS_REASONS)[number];

export interface Readiness {
  readonly state: 'ready' | 'not_ready' | 'unknown';
  readonly reasons: readonly { readonly code: ReadinessReason }[];
}

/** Reasons that a missing fact causes: they leave the answer open instead of making it "no". */
const OPEN_REASONS: ReadonlySet<ReadinessReason> = new Set([
  'continuance_unknown',
  'facts_missing',
  'permit_unverified',
  'permit_manual_review',
]);

/**
 * May the student see the job board? Accepted, in the co-op course, in good standing, and holding a verified permit that
 * lets a placement start in the target term. Authority for one work term is another question, answered per placement.
 */
export function readyForPostings(facts: ReadinessFacts): Readiness {
  const reasons = [...standingReasons(facts), ...permitReasons(facts)];
  const isNo = reasons.some((code) => !OPEN_REASONS.has(code));
  const state = reasons.length === 0 ? 'ready' : isNo ? 'not_ready' : 'unknown';
  return { state, reasons: reasons.map((code) => ({ code })) };
}

function standingReasons(facts: ReadinessFacts): ReadinessReason[] {
  const reasons: ReadinessReason[] = [];
  if (facts.acceptedIntoCoop === null) reasons.push('facts_missing');
  else if (!facts.acceptedIntoCoop) reasons.push('not_accepted');
  if (facts.courseState !== 'registered' && facts.courseState !== 'completed')
    reasons.push('course_not_registered');
  if (facts.continuanceMet === null) reasons.push('continuance_unknown');
  else if (!facts.continuanceMet) reasons.push('continuance_not_met');
  return reasons;
}

/** None if one verified permit serves; else why the best candidate does not. */
function permitReasons(facts: ReadinessFacts): ReadinessReason[] {
  if (facts.level === null) return ['facts_missing'];
  const faults = facts.permits.map((permit) => permitFault(permit, facts));
  if (faults.includes(null)) return [];
  // The fault nearest to being mended speaks; a permit that only waits for verification comes first.
  const nearest = PERMIT_FAULTS.find((fault) => faults.includes(fault));
  return [nearest ?? 'no_verified_permit'];
}

const PERMIT_FAULTS = [
  'permit_unverified',
  'permit_manual_review',
  'permit_ends_before_term',
  'permit_other_institution',
  'permit_not_qualifying',
  'coop_permit_needed',
] as const;

function permitFault(
  permit: ReadinessFacts['permits'][number],
  facts: ReadinessFacts,
): (typeof PERMIT_FAULTS)[number] | null {
  const isStudyPermit = permit.kind === 'study_permit';
  // R12: a secondary-school student still needs the co-op permit beside the study permit.
  if (isStudyPermit && facts.level === 'secondary') return 'coop_permit_needed';
  if (isStudyPermit && (permit.remarkClass === 'not_qualifying' || permit.remarkClass === 'none'))
    return 'permit_not_qualifying';
  // R5: the authority of a study permit is for the institution it names.
  if (isStudyPermit && permit.dliNumber !== undefined && permit.dliNumber !== facts.ourDliNumber)
    return 'permit_other_institution';
  if (lastValidDay(permit, facts.effectiveExpiries) < facts.neededOn) return 'permit_ends_before_term';
  if (!permit.verified) return 'permit_unverified';
  // R42: a permit of the other pathway allows its one employer; a person has to look.
  if (isIecPermit(permit)) return 'permit_manual_review';
  if (isStudyPermit && (permit.remarkClass === 'manual_review' || permit.remarkClass === 'unknown'))
    return 'permit_manual_review';
  return null;
}
