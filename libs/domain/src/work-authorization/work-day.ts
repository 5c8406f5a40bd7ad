import type { WorkDay } from './day-answer.js';
import { REASON } from './reasons.js';
import { studentAuthority } from './student-authority.js';
import type { PlacementTerms } from './student-case.js';
import { notAuthorized } from './work-answer.js';
import { workPermitAuthority } from './work-permit-authority.js';
import type { WorkSetting } from './work-setting.js';

/**
 * May this placement be worked on this day, and on which authority? Authorities are tried in the order of precedence;
 * the first of those that give most stands. Without a placement, an approved one of the general setting is assumed.
 */
export function workOn(setting: WorkSetting, placement: PlacementTerms | undefined): WorkDay {
  const answer = notAuthorized();
  workPermitAuthority(answer, setting, placement);
  // Nothing gives more than a work permit that holds.
  if (answer.state === 'authorized') return answer;
  studentAuthority(answer, setting, placement);
  answer.forbidden = isForbidden(answer, setting, placement);
  return answer;
}

/**
 * The rules that forbid a placement whatever the permits. An any-employer permit is no student authority, so a day on
 * one is never forbidden by the program, the approval or a leave.
 */
function isForbidden(answer: WorkDay, setting: WorkSetting, placement: PlacementTerms | undefined): boolean {
  if (isAnyEmployer(answer)) return false;
  if (setting.programFault || placement?.approved === false || setting.load === 'leave') return true;
  return answer.state === 'not_authorized' && (answer.reasons & (REASON.SETTING | REASON.DLI_MISMATCH)) !== 0;
}

/** The renewal of an any-employer permit carries on under the same conditions (R23). */
const isAnyEmployer = ({ basis, application }: WorkDay): boolean =>
  basis === 'OTHER_WP' || (basis === 'R186U' && application?.kind === 'other_work_permit_renewal');
