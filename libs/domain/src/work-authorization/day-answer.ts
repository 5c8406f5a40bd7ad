import type { ApplicationTerms, Span } from './application-terms.js';
import type { PermitTerms } from './permit-terms.js';
import type { Reasons } from './reasons.js';
import type { StayBasis, StayState, StudyBasis, StudyState, WorkBasis, WorkState } from './result.js';

/** What one question answers for one day. Ranks order the states from least to most authority. */
export interface DayAnswer<State extends string, Basis extends string> {
  state: State;
  basis: Basis;
  /** Why not, or why not known; gathered over every authority that was tried. */
  reasons: Reasons;
  permit: PermitTerms | undefined;
  application: ApplicationTerms | undefined;
  /** Where an application is relied on: the days on which it holds, and the instant that cuts it off. */
  span: Span | undefined;
}

export type WorkDay = DayAnswer<WorkState, WorkBasis> & {
  /** A rule forbids the placement on this day whatever the permits. */
  forbidden: boolean;
};
export type StayDay = DayAnswer<StayState, StayBasis>;
export type StudyDay = DayAnswer<StudyState, StudyBasis>;

/** A more certain permission outranks; of two equal ones the first tried stands (the order of precedence). */
export const WORK_RANK: Readonly<Record<WorkState, number>> = {
  not_authorized: 0,
  limited: 1,
  unknown: 2,
  authorized_policy: 3,
  authorized: 4,
};

export const STATUS_RANK: Readonly<Record<StayState, number>> = {
  not_permitted: 0,
  unknown: 1,
  maintained: 2,
  permitted: 3,
};

/** The sweep asks for ranks several times a day; a switch answers in a third of the time of a table with a varying key. */
export function workRank(state: WorkState): number {
  switch (state) {
    case 'not_authorized':
      return WORK_RANK.not_authorized;
    case 'authorized':
      return WORK_RANK.authorized;
    case 'authorized_policy':
      return WORK_RANK.authorized_policy;
    case 'unknown':
      return WORK_RANK.unknown;
    case 'limited':
      return WORK_RANK.limited;
  }
}

export function statusRank(state: StayState): number {
  switch (state) {
    case 'not_permitted':
      return STATUS_RANK.not_permitted;
    case 'permitted':
      return STATUS_RANK.permitted;
    case 'maintained':
      return STATUS_RANK.maintained;
    case 'unknown':
      return STATUS_RANK.unknown;
  }
}
