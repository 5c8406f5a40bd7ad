import type { ApplicationTerms, Span } from './application-terms.js';
import { workRank, type WorkDay } from './day-answer.js';
import { AGAINST, OPEN, type Reasons } from './reasons.js';
import type { WorkBasis, WorkState } from './result.js';

export const notAuthorized = (): WorkDay => ({
  state: 'not_authorized',
  basis: 'NONE',
  reasons: 0,
  permit: undefined,
  application: undefined,
  span: undefined,
  forbidden: false,
});

/** Raises the answer, or moves it to the application that carries on longer at the same state and basis (R28). */
export function relyOnApplication(
  answer: WorkDay,
  state: WorkState,
  basis: WorkBasis,
  application: ApplicationTerms,
  span: Span = application.authority,
): void {
  const lastsLonger =
    state !== 'not_authorized' &&
    answer.state === state &&
    answer.basis === basis &&
    answer.span !== undefined &&
    answer.span.to < span.to;
  if (!raise(answer, state, basis) && !lastsLonger) return;
  answer.application = application;
  answer.span = span;
}

export const stateFor = (reasons: Reasons, granted: WorkState): WorkState =>
  reasons & AGAINST ? 'not_authorized' : reasons & OPEN ? 'unknown' : granted;

export function raise(answer: WorkDay, state: WorkState, basis: WorkBasis): boolean {
  if (workRank(state) <= workRank(answer.state)) return false;
  answer.state = state;
  answer.basis = basis;
  answer.permit = undefined;
  answer.application = undefined;
  answer.span = undefined;
  return true;
}
