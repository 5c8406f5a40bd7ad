import type { Day } from '../time/days.js';
import { isWithin, type ApplicationTerms } from './application-terms.js';
import type { WorkDay } from './day-answer.js';
import type { PermitTerms } from './permit-terms.js';
import { AGAINST, REASON, type Reasons } from './reasons.js';
import { applicationDoubts, holds, permitDoubts } from './status-day.js';
import type { PlacementTerms } from './student-case.js';
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
  for (const permit of subject.permits)
    if (permit.kind === 'study_permit' && permit.from <= day && day <= permit.last)
      tryHolding(answer, { permit, extension: undefined, doubts: permitDoubts(permit) }, setting, placement);
  for (const application of subject.applications) {
    const { kind, base } = application;
    if (kind !== 'study_permit_extension' && kind !== 'restoration') continue;
    if (isWithin(day, application.awaiting)) tryUnrecorded(answer, application, setting, placement);
    if (!base) continue;
    const undatable = isWithin(day, application.undatable) ? REASON.STAMP_UNKNOWN : 0;
    if (undatable !== 0 || holds(application.authority, day, at)) {
      const doubts = undatable | applicationDoubts(application);
      tryHolding(answer, { permit: base, extension: application, doubts }, setting, placement);
    } else if (isWithin(day, application.leftStay)) answer.reasons |= REASON.LEFT_CANADA;
  }
}

/** Approved, and nobody recorded the permit: what it says decides, so the day is open unless the student is barred. */
function tryUnrecorded(
  answer: WorkDay,
  application: ApplicationTerms,
  setting: WorkSetting,
  placement: PlacementTerms | undefined,
): void {
  if (setting.subject.level !== 'post_secondary' || !setting.studyPermitSuffices) return;
  const isBreak = setting.load === 'scheduled_break';
  const reasons =
    REASON.PERMIT_NOT_RECORDED |
    studentFaults(setting, placement) |
    (isBreak ? breakFault(setting.subject.breaks, setting.day) : loadFault(setting) | letterFault(setting));
  answer.reasons |= reasons;
  if (raise(answer, stateFor(reasons, 'authorized'), isBreak ? 'R186V' : 'R186F_SWP'))
    answer.application = application;
}

function tryHolding(
  answer: WorkDay,
  holding: Holding,
  setting: WorkSetting,
  placement: PlacementTerms | undefined,
): void {
  const { subject, studyPermitSuffices } = setting;
  if (subject.level !== 'post_secondary') {
    answer.reasons |= REASON.SECONDARY;
    return;
  }
  if (!studyPermitSuffices) answer.reasons |= REASON.COOP_PERMIT_NEEDED;
  const faults =
    studentFaults(setting, placement) |
    permitFaults(holding.permit, placement) |
    holding.doubts |
    startFault(holding, setting, placement);
  const letter =
    studyPermitSuffices && setting.load !== 'scheduled_break'
      ? tryPlacementAuthority(answer, holding, setting, faults)
      : 0;
  if (studyPermitSuffices && setting.load === 'scheduled_break') tryBreak(answer, holding, setting, faults);
  // Without its letter an otherwise good placement day is not authorized, not merely limited.
  if (letter === 0 && !holding.extension) tryLimited(answer, holding, setting, faults);
}

/** R25, Q1: on maintained status a placement may go on but not begin; with none under way, a day would be a beginning. */
function startFault(
  { permit, extension }: Holding,
  { maintainedSuffices }: WorkSetting,
  placement: PlacementTerms | undefined,
): Reasons {
  if (!extension) return 0;
  return maintainedSuffices && placement && placement.from <= permit.last ? 0 : REASON.NEW_START;
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

/** R9. */
function loadFault({ load }: WorkSetting): Reasons {
  switch (load) {
    case 'full_time':
    case 'final_session':
      return 0;
    case 'leave':
      return REASON.LEAVE;
    case 'unknown':
    case 'final_session_unknown':
      return REASON.ENROLMENT_UNKNOWN;
    case 'conflict':
      return REASON.ENROLMENT_CONFLICT;
    default:
      return REASON.NOT_FULL_TIME;
  }
}

/** R4: both wordings that name R186(f) qualify; a wording that nobody knows is left to a person. */
function conditionFault(remarks: PermitTerms['remarks']): Reasons {
  switch (remarks) {
    case 'K1':
    case 'K2':
      return 0;
    case 'none':
      return REASON.CONDITION_MISSING;
    case 'not_qualifying':
      return REASON.CONDITION_NOT_QUALIFYING;
    case 'manual_review':
      return REASON.CONDITION_REVIEW;
    default:
      return REASON.REMARKS_UNKNOWN;
  }
}

/** R3b: a confirmation is good from its issue to the day before it was voided. */
function letterFault({ subject, day }: WorkSetting): Reasons {
  let wasGood = false;
  for (const letter of subject.letters) {
    if (letter.from <= day && day <= letter.to) return 0;
    if (letter.to < day) wasGood = true;
  }
  return wasGood ? REASON.LETTER_VOID : REASON.LETTER_MISSING;
}

/** R10: hours off campus are free of a limit in a scheduled break that counts, by K1 or the older wording only. */
function tryBreak(answer: WorkDay, holding: Holding, setting: WorkSetting, faults: Reasons): void {
  const reasons = faults | breakFault(setting.subject.breaks, setting.day) | offCampusFault(holding.permit);
  answer.reasons |= reasons;
  rely(answer, holding, stateFor(reasons, granted(holding)), 'R186V');
}

function breakFault(breaks: WorkSetting['subject']['breaks'], day: Day): Reasons {
  for (const { from, to, counts } of breaks)
    if (from <= day && day <= to)
      return counts === 'yes' ? 0 : counts === 'no' ? REASON.BREAK_DOES_NOT_COUNT : REASON.ENROLMENT_UNKNOWN;
  return REASON.BREAK_DOES_NOT_COUNT;
}

/** The wordings that allow work off campus. K2 bars it, yet in a break a person has to look (point 5 of the contract). */
function offCampusFault({ remarks }: PermitTerms): Reasons {
  if (remarks === 'K1' || remarks === 'not_qualifying') return 0;
  return remarks === 'K2' ? REASON.CONDITION_REVIEW : conditionFault(remarks);
}

/** What a student may be barred from altogether; program and approval bar the placement, not the hours off campus. */
const BARS_HOURS = REASON.COMPLETED | REASON.DE_ENROLLED | REASON.SETTING | REASON.DLI_MISMATCH;

/** R10, R11: hours off campus within the weekly limit. They never cover a placement. */
function tryLimited(
  answer: WorkDay,
  { permit, doubts }: Holding,
  setting: WorkSetting,
  faults: Reasons,
): void {
  const { load } = setting;
  const isOpenLoad = load === 'unknown' || load === 'conflict';
  if (faults & BARS_HOURS || (load !== 'full_time' && !isOpenLoad)) return;
  // K2 and a permit without a remark give no hours off campus at all.
  if (permit.remarks === 'K2' || permit.remarks === 'none') return;
  const reasons =
    doubts |
    offCampusFault(permit) |
    (load === 'unknown' ? REASON.ENROLMENT_UNKNOWN : 0) |
    (load === 'conflict' ? REASON.ENROLMENT_CONFLICT : 0);
  answer.reasons |= reasons;
  if (raise(answer, stateFor(reasons, 'limited'), 'R186V')) answer.permit = permit;
}
