import type { GivenReason } from './letter.js';
import type { Restriction, PermitKind, StudentRecord } from './record.js';
import type { Submission } from './submission.js';

export const PURPOSES = [
  'study_permit',
  'approval_letter',
  'coop_work_permit',
  'other_work_permit',
  'submission_confirmation',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export type DocumentState =
  'received' | 'ready' | 'refused' | 'verified' | 'returned' | 'rejected' | 'superseded';

export interface DocumentFile {
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  mediaType: string;
  position?: number;
  pages?: number | null;
  inspection?: 'waiting' | 'accepted' | 'refused';
  scan?: 'waiting' | 'clean' | 'infected' | 'not_scanned';
  refusal?: string | null;
}

export interface CaseDocument {
  id: string;
  purpose: Purpose;
  state: DocumentState;
  files: DocumentFile[];
  reasons: GivenReason[];
  fields: PermitFields | Record<string, unknown>;
  version: number;
  createdAt: string;
  createdAtLocal?: string;
  submissionId?: string | null;
}

export interface PermitFields {
  kind: PermitKind;
  documentNumber: string;
  issuedOn: string;
  validFrom?: string;
  expiresOn: string;
  dliNumber?: string;
  employerName?: string;
  remarks: string[] | null;
  restrictions: Restriction[];
}

/** What staff see beside the page: the document, whose it is, and what the record already says. */
export interface DocumentForReview extends CaseDocument {
  student: Pick<StudentRecord, 'id' | 'studentNumber' | 'givenName' | 'familyName'>;
  submission?: Submission | null;
  proposed?: Partial<PermitFields> | null;
}
