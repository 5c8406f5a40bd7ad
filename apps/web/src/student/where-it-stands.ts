import type { CaseDocument, DocumentState } from '../api/shapes/document.js';
import type { StatusWord } from '../api/shapes/home.js';
import type { Letter, RequestState } from '../api/shapes/letter.js';

/** Null: nothing is open and nothing holds any more; a sentence says what became of it, and no status word does. */
type Standing = StatusWord | null;

const DOCUMENT: Record<DocumentState, Standing> = {
  received: 'submitted',
  ready: 'submitted',
  refused: 'action_needed',
  verified: 'verified',
  returned: 'action_needed',
  rejected: 'action_needed',
  superseded: null,
};

const REQUEST: Record<RequestState, Standing> = {
  draft: 'in_progress',
  submitted: 'submitted',
  returned: 'action_needed',
  approved: 'verified',
  declined: null,
  withdrawn: null,
};

const LETTER: Record<Letter['state'], Standing> = {
  rendering: 'in_progress',
  failed: 'submitted',
  issued: 'verified',
  superseded: 'expired',
  revoked: 'expired',
};

/** A document as its student reads it: a verified one holds no longer than what it shows. @param today ISO date */
export function documentStanding(
  { state, evidence, fields }: Pick<CaseDocument, 'state' | 'evidence' | 'fields'>,
  today: string,
): Standing {
  if (state !== 'verified') return DOCUMENT[state];
  if (evidence) return evidence.lapsed ? 'expired' : 'expiring';
  const { expiresOn } = fields;
  return typeof expiresOn === 'string' && expiresOn < today ? 'expired' : 'verified';
}

export const requestStanding = (state: RequestState): Standing => REQUEST[state];

export const letterStanding = (state: Letter['state']): Standing => LETTER[state];
