import type { Day } from '../time/days.js';
import type { Instant } from '../time/instants.js';
import { isWithin, type ApplicationTerms, type Span } from './application-terms.js';
import { statusRank, type StayDay, type StudyDay } from './day-answer.js';
import { isValidOn, type PermitTerms } from './permit-terms.js';
import { REASON, type Reasons } from './reasons.js';
import type { StayState } from './result.js';
import type { StudentCase } from './student-case.js';

/**
 * Whether a span holds on a day; asked for an instant of that day, a refusal or departure at or before it has already
 * ended the span (Q10).
 */
export const holds = (span: Span, day: Day, at: Instant | undefined): boolean =>
  isWithin(day, span) && (at === undefined || span.endsAt === undefined || day < span.to || at < span.endsAt);

/** What keeps a permit from being relied on: nobody has seen it, or its number contradicts another's. */
export const permitDoubts = (permit: PermitTerms): Reasons =>
  (permit.verified ? 0 : REASON.UNVERIFIED) | (permit.conflict ? REASON.PERMIT_CONFLICT : 0);

/** Maintained status rests on the filing and on the permit that it carries on. */
export const applicationDoubts = ({ declared, base }: ApplicationTerms): Reasons =>
  (declared ? REASON.UNVERIFIED : 0) | permitDoubts(base as PermitTerms);

/** R22: stay lasts through the later end of all permits, then while an in-time application is undecided. */
export function stayOn(subject: StudentCase, day: Day, at?: Instant): StayDay {
  const answer: StayDay = nothing();
  for (const permit of subject.permits) if (isValidOn(permit, day)) byPermit(answer, permit, 'PERMIT');
  for (const application of subject.applications) {
    if (holds(application.stay, day, at)) byApplication(answer, application, application.stay, 'R183_5');
    openAnswer(answer, application, 'R183_5', openReasons(application, day));
    if (isWithin(day, application.leftStay)) openAnswer(answer, application, 'R183_5', REASON.LEFT_CANADA);
  }
  return answer;
}

/** R24, R33: study needs a valid study permit, or its extension pending; a de-enrolled student has neither. */
export function studyOn(subject: StudentCase, day: Day, at?: Instant): StudyDay {
  const answer: StudyDay = nothing();
  for (const permit of subject.studyPermits)
    if (isValidOn(permit, day)) byPermit(answer, permit, 'STUDY_PERMIT');
  if (day >= subject.deEnrolledOn) {
    answer.reasons |= REASON.DE_ENROLLED;
    return answer;
  }
  for (const application of subject.studyApplications) {
    if (holds(application.authority, day, at))
      byApplication(answer, application, application.authority, 'R189');
    else if (isWithin(day, application.leftStay)) answer.reasons |= REASON.LEFT_CANADA;
    openAnswer(answer, application, 'R189', openReasons(application, day));
  }
  return answer;
}

const nothing = (): StayDay & StudyDay => ({
  state: 'not_permitted',
  basis: 'NONE',
  reasons: 0,
  permit: undefined,
  application: undefined,
  span: undefined,
});

/** Facts that would decide the day and are not recorded. */
export const openReasons = (application: ApplicationTerms, day: Day): Reasons =>
  (isWithin(day, application.awaiting) ? REASON.PERMIT_NOT_RECORDED : 0) |
  (isWithin(day, application.undatable) ? REASON.STAMP_UNKNOWN : 0);

type StatusAnswer<Basis> = Omit<StayDay, 'basis'> & { basis: Basis | 'NONE' };

function byPermit<Basis>(answer: StatusAnswer<Basis>, permit: PermitTerms, basis: Basis): void {
  const doubts = permitDoubts(permit);
  answer.reasons |= doubts;
  if (!raise(answer, doubts === 0 ? 'permitted' : 'unknown', basis)) return;
  answer.permit = permit;
  answer.application = undefined;
  answer.span = undefined;
}

function byApplication<Basis>(
  answer: StatusAnswer<Basis>,
  application: ApplicationTerms,
  span: Span,
  basis: Basis,
): void {
  const doubts = applicationDoubts(application);
  answer.reasons |= doubts;
  const state: StayState = doubts === 0 ? 'maintained' : 'unknown';
  // R28: of two applications that carry on, the one that lasts longer is relied on.
  const lastsLonger = answer.state === state && answer.span !== undefined && answer.span.to < span.to;
  if (!raise(answer, state, basis) && !lastsLonger) return;
  answer.permit = undefined;
  answer.application = application;
  answer.span = span;
}

function openAnswer<Basis>(
  answer: StatusAnswer<Basis>,
  application: ApplicationTerms,
  basis: Basis,
  reasons: Reasons,
): void {
  if (reasons === 0) return;
  answer.reasons |= reasons;
  if (!raise(answer, 'unknown', basis)) return;
  answer.permit = undefined;
  answer.application = application;
  answer.span = undefined;
}

function raise<Basis>(answer: StatusAnswer<Basis>, state: StayState, basis: Basis): boolean {
  if (statusRank(state) <= statusRank(answer.state)) return false;
  answer.state = state;
  answer.basis = basis;
  return true;
}
