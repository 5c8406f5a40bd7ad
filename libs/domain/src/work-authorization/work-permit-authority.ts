import { isWithin, type ApplicationTerms } from './application-terms.js';
import type { WorkDay } from './day-answer.js';
import type { PermitTerms } from './permit-terms.js';
import { REASON, type Reasons } from './reasons.js';
import type { WorkBasis } from './result.js';
import { applicationDoubts, holds, openReasons, permitDoubts } from './status-day.js';
import type { PlacementTerms } from './student-case.js';
import { raise, relyOnApplication, stateFor } from './work-answer.js';
import { permitFaults, restrictedSetting, studentFaults, type WorkSetting } from './work-setting.js';

/**
 * Adds what work permits give: an any-employer permit, a co-op permit, then a renewal pending (R8, R11, R23). A work
 * permit ends only by expiry or cancellation (R209), so a study permit that ended earlier does not take it away.
 */
export function workPermitAuthority(
  answer: WorkDay,
  setting: WorkSetting,
  placement: PlacementTerms | undefined,
): void {
  const { permits, applications } = setting.subject;
  for (const permit of permits)
    if (permit.kind === 'other_work_permit')
      tryPermit(answer, permit, 'OTHER_WP', setting, restrictedSetting(permit, placement));
  const conditions = coopConditions(setting, placement);
  for (const permit of permits)
    if (permit.kind === 'coop_work_permit')
      tryPermit(answer, permit, 'COOP_WP', setting, conditions | permitFaults(permit, placement));
  for (const application of applications) {
    const { base } = application;
    if (!base) continue;
    if (application.kind === 'other_work_permit_renewal')
      tryRenewal(answer, application, setting, 0, restrictedSetting(base, placement));
    else if (application.kind === 'coop_work_permit_renewal')
      tryRenewal(answer, application, setting, conditions, permitFaults(base, placement));
  }
}

/** A co-op permit is no authority during a leave or out of enrolment; part-time study is not its concern (R9, R11). */
function coopConditions(setting: WorkSetting, placement: PlacementTerms | undefined): Reasons {
  const faults = studentFaults(setting, placement);
  switch (setting.load) {
    case 'leave':
      return faults | REASON.LEAVE;
    case 'not_enrolled':
      return faults | REASON.NOT_FULL_TIME;
    case 'unknown':
      return faults | REASON.ENROLMENT_UNKNOWN;
    case 'conflict':
      return faults | REASON.ENROLMENT_CONFLICT;
    default:
      return faults;
  }
}

function tryPermit(
  answer: WorkDay,
  permit: PermitTerms,
  basis: WorkBasis,
  { day }: WorkSetting,
  faults: Reasons,
): void {
  if (day < permit.from || permit.last < day) return;
  const reasons = faults | permitDoubts(permit);
  answer.reasons |= reasons;
  if (raise(answer, stateFor(reasons, 'authorized'), basis)) answer.permit = permit;
}

/** R23: renewing in time carries the authority on under the old permit's conditions; an approved one awaits its permit. */
function tryRenewal(
  answer: WorkDay,
  application: ApplicationTerms,
  { day, at }: WorkSetting,
  conditions: Reasons,
  oldPermitFaults: Reasons,
): void {
  const open = openReasons(application, day);
  let reasons = conditions | open;
  if (holds(application.authority, day, at)) reasons |= oldPermitFaults | applicationDoubts(application);
  else if (open === 0) {
    if (isWithin(day, application.leftStay)) answer.reasons |= REASON.LEFT_CANADA;
    return;
  }
  answer.reasons |= reasons;
  relyOnApplication(answer, stateFor(reasons, 'authorized'), 'R186U', application);
}
