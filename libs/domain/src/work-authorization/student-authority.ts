import { isWithin, type ApplicationTerms } from './application-terms.js';
import type { WorkDay } from './day-answer.js';
import { isValidOn, type PermitTerms } from './permit-terms.js';
import { AGAINST, REASON, type Reasons } from './reasons.js';
import { offCampusHours } from './off-campus-hours.js';
import { applicationDoubts, holds, permitDoubts } from './status-day.js';
import type { PlacementTerms } from './student-case.js';
import { breakFault, conditionFault, letterFault, loadFault, offCampusFault } from './study-conditions.js';
import { raise, relyOnApplication, stateFor } from './work-answer.js';
import { permitFaults, studentFaults, type WorkSetting } from './work-setting.js';

/** What one study permit, valid or carried on by its pending extension, lets a student work (R3, R10, R25). */
interface Holding {
  readonly permit: PermitTerms;
  /** The extension that carries it on; undefined while the permit itself is valid. */
  readonly extension: ApplicationTerms | undefined;
  readonly doubts: Reasons;
}

/** Adds what the study permits give to the answer. */
export function studentAuthority(
  answer: WorkDay,
  setting: WorkSetting,
  placement: PlacementTerms | undefined,
): void {
  const { subject, day, at } = setting;
  // Said even where no permit is left to be said of.
  answer.reasons |= studentFaults(setting, placement) | (setting.load === 'leave' ? REASON.LEAVE : 0);
  let lacksLetter = false;
  for (const permit of subject.studyPermits) {
    if (!isValidOn(permit, day)) continue;
    const holding = { permit, extension: undefined, doubts: permitDoubts(permit) };
    if (tryHolding(answer, holding, setting, placement) !== 0) lacksLetter = true;
    if (answer.state === 'authorized') return;
  }
  for (const application of subject.studyApplications) {
    const { base } = application;
    if (isWithin(day, application.awaiting)) tryUnrecorded(answer, application, setting, placement);
    if (!base) continue;
    const undatable = isWithin(day, application.undatable) ? REASON.STAMP_UNKNOWN : 0;
    if (undatable !== 0 || holds(application.authority, day, at)) {
      const doubts = undatable | applicationDoubts(application);
      tryHolding(answer, { permit: base, extension: application, doubts }, setting, placement);
    } else if (isWithin(day, application.leftStay)) answer.reasons |= REASON.LEFT_CANADA;
  }
  // Without its letter an otherwise good placement day is not authorized, not merely limited.
  if (!lacksLetter) offCampusHours(answer, setting, placement);
}

/** Approved, and nobody recorded the permit: what it says decides, so the day is open unless the student is barred. */
function tryUnrecorded(
  answer: WorkDay,
  application: ApplicationTerms,
  setting: WorkSetting,
  placement: PlacementTerms | undefined,
): void {
  if (!setting.studyPermitSuffices) return;
  const isBreak = setting.load === 'scheduled_break';
  const reasons =
    REASON.PERMIT_NOT_RECORDED |
    studentFaults(setting, placement) |
    (isBreak ? breakFault(setting.subject.breaks, setting.day) : loadFault(setting) | letterFault(setting));
  answer.reasons |= reasons;
  if (raise(answer, stateFor(reasons, 'authorized'), isBreak ? 'R186V' : 'R186F_SWP'))
    answer.application = application;
}

/** Answers the letter's fault where nothing but the letter is wrong. */
function tryHolding(
  answer: WorkDay,
  holding: Holding,
  setting: WorkSetting,
  placement: PlacementTerms | undefined,
): Reasons {
  const { subject, studyPermitSuffices, load } = setting;
  if (!studyPermitSuffices) {
    answer.reasons |= subject.level === 'secondary' ? REASON.SECONDARY : REASON.COOP_PERMIT_NEEDED;
    return 0;
  }
  const faults =
    studentFaults(setting, placement) |
    permitFaults(holding.permit, placement) |
    holding.doubts |
    startFault(holding, setting, placement);
  if (load !== 'scheduled_break') return tryPlacementAuthority(answer, holding, setting, faults);
  tryBreak(answer, holding, setting, faults);
  return 0;
}

/**
 * R25, Q1: on maintained status a placement may go on but not begin, unless the office lets it; with none under way, a
 * day would be a beginning.
 */
function startFault(
  { permit, extension }: Holding,
  { maintainedSuffices, subject }: WorkSetting,
  placement: PlacementTerms | undefined,
): Reasons {
  if (!extension) return 0;
  const mayGoOn = subject.newStartsOnMaintainedStatus || (placement && placement.from <= permit.last);
  return maintainedSuffices && mayGoOn ? 0 : REASON.NEW_START;
}

/** R3: the student work placement itself. Answers the letter's fault where nothing but the letter is wrong. */
function tryPlacementAuthority(
  answer: WorkDay,
  holding: Holding,
  setting: WorkSetting,
  faults: Reasons,
): Reasons {
  const reasons = faults | loadFault(setting) | conditionFault(holding.permit.remarks);
  if (reasons & AGAINST) {
    answer.reasons |= reasons;
    return 0;
  }
  const letter = letterFault(setting);
  answer.reasons |= reasons | letter;
  rely(answer, holding, stateFor(reasons | letter, granted(holding)), 'R186F_SWP');
  return letter;
}

const granted = ({ extension }: Holding) => (extension ? 'authorized_policy' : 'authorized');

function rely(
  answer: WorkDay,
  { permit, extension }: Holding,
  state: WorkDay['state'],
  basis: WorkDay['basis'],
): void {
  if (extension) relyOnApplication(answer, state, basis, extension);
  else if (raise(answer, state, basis)) answer.permit = permit;
}

/** R10: hours off campus are free of a limit in a scheduled break that counts, by K1 or the older wording only. */
function tryBreak(answer: WorkDay, holding: Holding, setting: WorkSetting, faults: Reasons): void {
  const reasons =
    faults | breakFault(setting.subject.breaks, setting.day) | offCampusFault(holding.permit.remarks);
  answer.reasons |= reasons;
  rely(answer, holding, stateFor(reasons, granted(holding)), 'R186V');
}
