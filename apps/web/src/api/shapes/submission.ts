export const SUBMISSION_KINDS = [
  'study_permit_extension',
  'coop_work_permit_first',
  'coop_work_permit_renewal',
  'other_work_permit_renewal',
  'condition_amendment',
  'restoration',
  'visitor_record',
] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

export const OUTCOME_KINDS = [
  'approved',
  'refused',
  'withdrawn',
  'withdrawn_by_ircc',
  'returned_incomplete',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export interface Submission {
  id: string;
  kind: SubmissionKind;
  receivedAt: string;
  receivedAtLocal?: string;
  statedLocalTime: string;
  timeZone: string;
  applicationNumber: string | null;
  channel: 'online' | 'paper';
  documentId: string | null;
  evidence: 'declared' | 'proof' | 'verified';
  inTime: boolean | null;
  margin: { seconds: number } | null;
  deadlineAt: string | null;
  deadlineLocal: string | null;
  maintains: string;
  byYourStatement: boolean;
  together: string[];
  outcome: { kind: OutcomeKind; at: string; atLocal?: string } | null;
  version: number;
}
