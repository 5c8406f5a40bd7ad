import type { WorkDay } from './day-answer.js';
import { isValidOn, type PermitTerms } from './permit-terms.js';
import { REASON, type Reasons } from './reasons.js';
import { permitDoubts } from './status-day.js';
import type { PlacementTerms } from './student-case.js';
import { offCampusFault } from './study-conditions.js';
import { raise } from './work-answer.js';
import { permitFaults, type WorkSetting } from './work-setting.js';

/** What bars the hours too; program and approval bar the placement alone. */
const BARS_HOURS = REASON.SETTING | REASON.DLI_MISMATCH;

/**
 * R10, R11: where nothing covers the day, the hours off campus within the weekly limit. They never cover a placement.
 * A permit that certainly gives them goes before one in doubt.
 */
export function offCampusHours(
  answer: WorkDay,
  setting: WorkSetting,
  placement: PlacementTerms | undefined,
): void {
  const { subject, day, load } = setting;
  if (answer.state !== 'not_authorized' || subject.level !== 'post_secondary') return;
  if (day > subject.completedOn || day >= subject.deEnrolledOn) return;
  const loadDoubt =
    load === 'unknown' ? REASON.ENROLMENT_UNKNOWN : load === 'conflict' ? REASON.ENROLMENT_CONFLICT : 0;
  if (load !== 'full_time' && loadDoubt === 0) return;
  let doubtful: PermitTerms | undefined;
  let doubts: Reasons = 0;
  for (const permit of subject.studyPermits) {
    if (!isValidOn(permit, day)) continue;
    // K2 and a permit without a remark give no hours off campus at all.
    if (permit.remarks === 'K2' || permit.remarks === 'none') continue;
    const bar = permitFaults(permit, placement) & BARS_HOURS;
    const open = loadDoubt | permitDoubts(permit) | offCampusFault(permit.remarks);
    answer.reasons |= bar;
    if (bar !== 0) continue;
    if (open === 0) {
      raise(answer, 'limited', 'R186V');
      answer.permit = permit;
      return;
    }
    doubtful = permit;
    doubts |= open;
  }
  answer.reasons |= doubts;
  if (!doubtful) return;
  raise(answer, 'unknown', 'R186V');
  answer.permit = doubtful;
}
