import type { ApplicationEffect } from '#domain/work-authorization/result.js';
import type { ApplicationKind, Evidence, OutcomeKind } from '#domain/work-authorization/facts.js';

export const SUBMISSION_KINDS = [
  'study_permit_extension',
  'coop_work_permit_first',
  'coop_work_permit_renewal',
  'other_work_permit_renewal',
  'condition_amendment',
  'restoration',
  'visitor_record',
] as const satisfies readonly ApplicationKind[];

export const OUTCOME_KINDS = [
  'approved',
  'refused',
  'withdrawn',
  'withdrawn_by_ircc',
  'returned_incomplete',
] as const satisfies readonly OutcomeKind[];

export interface SubmissionRow {
  readonly id: string;
  readonly studentId: string;
  readonly kind: ApplicationKind;
  readonly receivedAt: Date;
  readonly statedLocalTime: string;
  readonly timeZone: string;
  readonly channel: 'online' | 'paper';
  readonly stampedOn: string | null;
  readonly applicationNumber: string | null;
  readonly evidence: Evidence;
  readonly documentId: string | null;
  readonly outcome: OutcomeKind | null;
  readonly outcomeAt: Date | null;
  readonly outcomeEvidence: 'declared' | 'verified' | null;
  /** When an approval that is only declared had been shown by nothing for the office's number of days. */
  readonly outcomeLapsedAt: Date | null;
  readonly recordedAt: Date;
  readonly version: number;
}

/** Whether an application was in time, and what it carries on. */
export interface SubmissionTiming {
  /** Null where it cannot be said: no permit is on file, or the kind knows no deadline. */
  readonly inTime: boolean | null;
  /** Seconds that were left, or negative: that came after the last one in time; null for paper, where the stamp's date counts (R21). */
  readonly margin: { readonly seconds: number } | null;
  /** The first instant that is too late, UTC; and the same in the office's zone. */
  readonly deadlineAt: string | null;
  readonly deadlineLocal: string | null;
  readonly lastSafeDay: string | null;
  readonly maintains: ApplicationEffect | 'unknown';
  /** Until the office has verified both the receipt and the permit it counts against. */
  readonly byYourStatement: boolean;
  /** The permits that end on the same day: each needs an application of its own. */
  readonly together: readonly string[];
}

/** An application as the API shows it. */
export interface SubmissionView extends SubmissionTiming {
  readonly id: string;
  readonly studentId: string;
  readonly kind: ApplicationKind;
  readonly statedLocalTime: string;
  readonly timeZone: string;
  readonly receivedAt: string;
  readonly receivedAtLocal: string;
  readonly channel: 'online' | 'paper';
  readonly stampedOn: string | null;
  readonly applicationNumber: string | null;
  readonly evidence: Evidence;
  readonly documentId: string | null;
  readonly outcome: {
    readonly kind: OutcomeKind;
    readonly at: string;
    readonly atLocal: string;
    readonly evidence: 'declared' | 'verified';
    /** A declared approval that no letter or permit has shown in time. */
    readonly lapsed: boolean;
  } | null;
  readonly recordedAt: string;
  readonly recordedAtLocal: string;
  readonly version: number;
}
