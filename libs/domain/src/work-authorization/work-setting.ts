import type { Day } from '../time/days.js';
import type { Instant } from '../time/instants.js';
import { rowOn } from './compiled-pack.js';
import type { PermitTerms } from './permit-terms.js';
import { REASON, type Reasons } from './reasons.js';
import { loadOn, type LoadOnDay } from './study-load.js';
import type { DaySpan, PlacementTerms, StudentCase } from './student-case.js';

/** What a day has in common for every placement on it. */
export interface WorkSetting {
  readonly subject: StudentCase;
  readonly day: Day;
  readonly at: Instant | undefined;
  readonly load: LoadOnDay;
  readonly studyPermitSuffices: boolean;
  readonly maintainedSuffices: boolean;
  readonly programFault: boolean;
}

export function workSettingOn(subject: StudentCase, day: Day, at?: Instant): WorkSetting {
  const { pack, level } = subject;
  return {
    subject,
    day,
    at,
    load: loadOn(subject.enrolment, day),
    studyPermitSuffices: rowOn(pack.studyPermitSuffices[level], day) !== undefined,
    maintainedSuffices: rowOn(pack.maintainedStudyWork, day) !== undefined,
    programFault: isInAny(subject.programFaultSpans, day),
  };
}

function isInAny(spans: readonly DaySpan[], day: Day): boolean {
  for (const { from, to } of spans) if (from <= day && day <= to) return true;
  return false;
}

/** What bars a student's placement whatever document it rests on. */
export function studentFaults(
  { subject, day, programFault }: WorkSetting,
  placement: PlacementTerms | undefined,
): Reasons {
  return (
    (programFault ? REASON.PROGRAM : 0) |
    (placement && !placement.approved ? REASON.NOT_APPROVED : 0) |
    (day > subject.completedOn ? REASON.COMPLETED : 0) |
    (day >= subject.deEnrolledOn ? REASON.DE_ENROLLED : 0)
  );
}

/** R6: only restrictions on the permit relied on count. */
export const restrictedSetting = (permit: PermitTerms, placement: PlacementTerms | undefined): Reasons =>
  placement && permit.restrictions.includes(placement.setting) ? REASON.SETTING : 0;

/** R5, R6. */
export const permitFaults = (permit: PermitTerms, placement: PlacementTerms | undefined): Reasons =>
  restrictedSetting(permit, placement) |
  (permit.institution === 'another' ? REASON.DLI_MISMATCH : 0) |
  (permit.institution === 'unknown' ? REASON.DLI_UNKNOWN : 0);
