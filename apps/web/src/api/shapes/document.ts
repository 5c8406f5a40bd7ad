import type { Schemas, With } from '../schema.js';
import type { PermitAnswers } from './letter.js';
import type { Permit, PermitKind, Restriction } from './record.js';
import type { Submission } from './submission.js';

export type CaseDocument = Schemas['DocumentAnswer'];
export type DocumentFile = Schemas['DocumentFileAnswer'];
export type DocumentState = CaseDocument['state'];
export type Purpose = CaseDocument['purpose'];

export const PURPOSES: readonly Purpose[] = [
  'study_permit',
  'approval_letter',
  'coop_work_permit',
  'other_work_permit',
  'submission_confirmation',
];

/** What was read from a permit, as a verified document keeps it. */
export interface PermitFields {
  kind: PermitKind;
  documentNumber: string | null;
  issuedOn: string;
  validFrom: string | null;
  expiresOn: string;
  dliNumber: string | null;
  employerName: string | null;
  remarks: string[] | null;
  restrictions: Restriction[];
}

/** What staff see beside the page: whose it is and what the record and the student already say. */
export interface DocumentContext {
  student: {
    id: string;
    studentNumber: string;
    givenName: string;
    familyName: string;
    passportExpiresOn: string | null;
    programName: string | null;
    institutionDliNumber: string;
  };
  currentPermits: Permit[];
  submission:
    | (Pick<
        Submission,
        'id' | 'kind' | 'receivedAt' | 'statedLocalTime' | 'applicationNumber' | 'version'
      > & {
        statedTimeZone: string;
      })
    | null;
  stated: PermitAnswers | null;
}

/** What the machine read, for a person to confirm. */
export type DocumentReading = Schemas['DocumentReadingAnswer'];
export type FieldProposal = Schemas['FieldProposalAnswer'];
export type ReadPlace = Pick<FieldProposal, 'fileId' | 'page' | 'box' | 'turn' | 'confidence'>;
export type Mismatch = Schemas['MismatchAnswer'];

export type DocumentForReview = With<Schemas['ReviewedDocumentAnswer'], { context: DocumentContext }>;
