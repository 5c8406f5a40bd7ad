import type { GivenReason } from './letter.js';
import type { Permit, PermitKind, Restriction } from './record.js';
import type { Words } from './session.js';

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
  refusal?: { code: string; text: Words; fix: Words } | null;
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
  submission: {
    id: string;
    kind: string;
    receivedAt: string;
    statedLocalTime: string;
    statedTimeZone: string;
    applicationNumber: string | null;
    evidence: string;
    version: number;
  } | null;
  stated: {
    kind?: PermitKind;
    documentNumber?: string;
    expiresOn?: string;
    remarkText?: string;
    dliNumber?: string;
  } | null;
}

export interface DocumentForReview {
  document: CaseDocument;
  context: DocumentContext;
}
