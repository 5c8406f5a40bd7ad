import type {
  ApplicationKind,
  OutcomeKind,
  PlacementSetting,
  StudyLoad,
} from '../work-authorization/facts.js';
import type { Moment } from '../time/local-moments.js';

/**
 * What somebody asks "what if?" about. Days are calendar dates; a moment may be a day, a local time of the institution or
 * an instant. A day is read to the disadvantage: a filing arrives in its last second, a refusal in its first.
 */
export type Hypothesis =
  | Apply
  | Decision
  | FinishProgram
  | LeaveInstitution
  | Travel
  | StudyLoadChange
  | WorkTerm
  | PassportRenewed
  | LetterIssued;

export type HypothesisKind = Hypothesis['kind'];

export interface Apply {
  readonly kind: 'apply';
  readonly applicationKind: ApplicationKind;
  readonly at: Moment;
}

export type HypotheticalOutcome = Exclude<OutcomeKind, 'withdrawn_by_ircc'>;
export const HYPOTHETICAL_OUTCOMES = ['approved', 'refused', 'withdrawn', 'returned_incomplete'] as const;

export interface Decision {
  readonly kind: 'decision';
  /** The id of an application on file, or `hypothesis-N` of an earlier one. */
  readonly application: string;
  readonly outcome: HypotheticalOutcome;
  readonly at: Moment;
  /** Approved only: the permit that comes of it. */
  readonly permit?: NewPermit;
}

export interface NewPermit {
  readonly expiresOn: string;
  /** The printed lines; left out: as on the permit before it. */
  readonly remarks?: readonly string[];
}

export interface FinishProgram {
  readonly kind: 'finish_program';
  readonly on: string;
}

export interface LeaveInstitution {
  readonly kind: 'leave_institution';
  readonly on: string;
}

export interface Travel {
  readonly kind: 'travel';
  readonly from: Moment;
  /** Left out: not back yet. */
  readonly to?: Moment;
}

export interface StudyLoadChange {
  readonly kind: 'study_load';
  readonly load: Exclude<StudyLoad, 'not_enrolled'>;
  readonly from: string;
  readonly to: string;
  readonly finalSession?: boolean;
}

export interface WorkTerm {
  readonly kind: 'work_term';
  /** The id of a work term on file whose dates it moves; left out: a new one, approved. */
  readonly workTerm?: string;
  readonly from: string;
  readonly to: string;
  readonly setting?: PlacementSetting;
}

export interface PassportRenewed {
  readonly kind: 'passport_renewed';
  readonly until: string;
}

/** A placement confirmation of ours. */
export interface LetterIssued {
  readonly kind: 'letter_issued';
  readonly on: string;
}

/** More than this is no question any more. */
export const MOST_HYPOTHESES = 20;

/** The id that the Nth hypothesis gives to a fact of its own, counted from 1. */
export const hypothesisId = (index: number): string => `hypothesis-${index + 1}`;

/** A fault in the hypotheses: where, and what to do about it. */
export interface HypothesisFault {
  readonly path: string;
  readonly problem: string;
}
