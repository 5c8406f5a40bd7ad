import type { Schemas } from '../schema.js';

export type Submission = Schemas['SubmissionAnswer'];
export type SubmissionKind = Submission['kind'];
export type OutcomeKind = NonNullable<Submission['outcome']>['kind'];

export const SUBMISSION_KINDS: readonly SubmissionKind[] = [
  'study_permit_extension',
  'coop_work_permit_first',
  'coop_work_permit_renewal',
  'other_work_permit_renewal',
  'condition_amendment',
  'restoration',
  'visitor_record',
];

export const OUTCOME_KINDS: readonly OutcomeKind[] = [
  'approved',
  'refused',
  'withdrawn',
  'withdrawn_by_ircc',
  'returned_incomplete',
];
