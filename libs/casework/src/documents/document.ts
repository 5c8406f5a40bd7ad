import type { Words } from '#domain/letters/words.js';
import type { DocumentState } from './document-states.js';
import type { FileRefusalCode } from './file-refusals.js';
import type { GivenReason } from './return-reasons.js';

export const DOCUMENT_PURPOSES = [
  'study_permit',
  'coop_work_permit',
  'other_work_permit',
  'approval_letter',
  'submission_confirmation',
] as const;
export type DocumentPurpose = (typeof DOCUMENT_PURPOSES)[number];

export interface DocumentRow {
  readonly id: string;
  readonly studentId: string;
  readonly purpose: DocumentPurpose;
  readonly state: DocumentState;
  readonly reasons: readonly GivenReason[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  /** The application whose proof this is. */
  readonly submissionId: string | null;
  readonly version: number;
}

export interface DocumentFileRow {
  readonly id: string;
  readonly documentId: string;
  readonly studentId: string;
  readonly position: number;
  /** The name as the person's device gave it: data to show, never part of a path. */
  readonly name: string;
  readonly mediaType: string;
  /** What the sender's device said it was; empty when it said nothing. */
  readonly declaredType: string;
  readonly bytes: number;
  readonly pages: number | null;
  /** Hex. */
  readonly sha256: string;
  readonly storageKey: string;
  readonly inspection: 'waiting' | 'accepted' | 'refused';
  readonly scan: 'waiting' | 'clean' | 'infected' | 'not_scanned';
  readonly refusal: FileRefusalCode | null;
  /** What was wrong with the kept file when it was last looked at. */
  readonly problem: FileProblem | null;
  /** When its bytes were removed on the office's schedule; its hash stays. */
  readonly removedAt: Date | null;
}

export type FileProblem = 'missing' | 'damaged';

/** The size of a page's image in pixels. */
export interface PageSize {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** A document as the API shows it. */
export interface DocumentView {
  readonly id: string;
  readonly studentId: string;
  readonly purpose: DocumentPurpose;
  readonly state: DocumentState;
  readonly submissionId: string | null;
  readonly createdAt: string;
  readonly createdAtLocal: string;
  readonly decidedAt: string | null;
  readonly decidedAtLocal: string | null;
  readonly reasons: readonly (GivenReason & { readonly text: Words; readonly fix: Words })[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly DocumentFileView[];
  /** Of an approval letter that stands for a permit which has not come yet; null for all else. */
  readonly evidence: { readonly countsUntil: string; readonly lapsed: boolean } | null;
  readonly version: number;
}

export interface DocumentFileView {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly sha256: string;
  /** The images that there are of its pages, in order; empty until it has passed inspection. */
  readonly pageImages: readonly PageSize[];
  /** Its pages are kept small, and blurred but for what was read. */
  readonly shrunk: boolean;
  /** The original was removed on the office's schedule. */
  readonly removedAt: string | null;
  /** By the office's clocks, with the offset. */
  readonly removedAtLocal: string | null;
  readonly inspection: DocumentFileRow['inspection'];
  readonly scan: DocumentFileRow['scan'];
  readonly refusal: { readonly code: FileRefusalCode; readonly text: Words; readonly fix: Words } | null;
}
