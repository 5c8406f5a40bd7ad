import { isWithin, type ApplicationTerms } from './application-terms.js';
import type { WorkDay } from './day-answer.js';
import { isValidOn, type PermitTerms } from './permit-terms.js';
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
  const { day, subject } = setting;
  for (const permit of subject.anyEmployerPermits)
    if (isValidOn(permit, day))
      relyOnPermit(answer, permit, 'OTHER_WP', restrictedSetting(permit, placement));
  for (const permit of subject.coopPermits)
    if (isValidOn(permit, day))
      relyOnPermit(
        answer,
        permit,
        'COOP_WP',
        coopConditions(setting, placement) | permitFaults(permit, placement),
      );
  for (const renewal of subject.workRenewals) tryRenewal(answer, renewal, setting, placement);
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

function relyOnPermit(answer: WorkDay, permit: PermitTerms, basis: WorkBasis, faults: Reasons): void {
  const reasons = faults | permitDoubts(permit) | oneEmployer(permit);
  answer.reasons |= reasons;
  if (raise(answer, stateFor(reasons, 'authorized'), basis)) answer.permit = permit;
}

/** R42: an IEC permit is none of ours and for its employer alone; whether it helps here is for a person to find out. */
const oneEmployer = (permit: PermitTerms): Reasons => (permit.oneEmployer ? REASON.ONE_EMPLOYER : 0);

/** R23: renewing in time carries the authority on under the old permit's conditions; an approved one awaits its permit. */
function tryRenewal(
  answer: WorkDay,
  renewal: ApplicationTerms,
  setting: WorkSetting,
  placement: PlacementTerms | undefined,
): void {
  const { day, at } = setting;
  const { base } = renewal;
  if (!base) return;
  const open = openReasons(renewal, day);
  const isHeld = holds(renewal.authority, day, at);
  if (!isHeld && open === 0) {
    if (isWithin(day, renewal.leftStay)) answer.reasons |= REASON.LEFT_CANADA;
    return;
  }
  const isCoop = renewal.kind === 'coop_work_permit_renewal';
  let reasons = open | (isCoop ? coopConditions(setting, placement) : 0);
  if (isHeld)
    reasons |=
      applicationDoubts(renewal) |
      oneEmployer(base) |
      (isCoop ? permitFaults(base, placement) : restrictedSetting(base, placement));
  answer.reasons |= reasons;
  relyOnApplication(answer, stateFor(reasons, 'authorized'), 'R186U', renewal);
}
