import type { Words } from './session.js';
import type { PermitKind } from './record.js';

export type LetterKind = 'placement_confirmation' | 'coop_permit_support';
export type RequestState = 'draft' | 'submitted' | 'returned' | 'approved' | 'declined' | 'withdrawn';

export interface GivenReason {
  code: string;
  note?: string;
  text?: Words;
  fix?: Words;
}

export interface RequestAnswers {
  inCanada?: boolean;
  citizenship?: string;
  permit?: {
    kind?: PermitKind;
    documentNumber?: string;
    expiresOn?: string;
    remarkText?: string;
    dliNumber?: string;
  };
  passportExpiresOn?: string;
  targetTerm?: string;
  workTermId?: string;
  consent?: boolean;
  language?: 'en' | 'fr';
  noteToOffice?: string;
}

export interface LetterRequest {
  id: string;
  /** Given on submission. */
  reference: string | null;
  kind: LetterKind;
  state: RequestState;
  answers: RequestAnswers;
  noticeVersion: number | null;
  submittedAt: string | null;
  submittedAtLocal?: string | null;
  dueOn: string | null;
  decidedAt: string | null;
  reasons: GivenReason[];
  letterId?: string | null;
  version: number;
}

export interface Gate {
  passes: boolean;
  missing: { code: string; text: Words }[];
}

export interface Letter {
  id: string;
  requestId: string;
  number: string;
  kind: LetterKind;
  language: 'en' | 'fr';
  state: 'rendering' | 'issued' | 'failed' | 'voided';
  issuedOn: string | null;
  voidedOn: string | null;
  bytes: number | null;
  sha256: string | null;
  version: number;
}

export type Severity = 'block' | 'warn' | 'info';

export interface ReviewFinding {
  code: string;
  severity: Severity;
  rule?: string;
  text: Words;
}

export interface ReturnReason {
  code: string;
  for: ('letter_request' | 'document')[];
  text: Words;
  fix: Words;
}
