/** The life of a document: `received` waits for inspection, `ready` for a person. */
export const DOCUMENT_TRANSITIONS = {
  received: { accept: 'ready', refuse: 'refused' },
  ready: { verify: 'verified', return: 'returned', reject: 'rejected' },
  refused: {},
  returned: { supersede: 'superseded', reopen: 'ready' },
  verified: { reopen: 'ready' },
  rejected: { reopen: 'ready' },
  superseded: {},
} as const satisfies Record<string, Partial<Record<DocumentStep, string>>>;

export type DocumentState = keyof typeof DOCUMENT_TRANSITIONS;
export type DocumentStep = 'accept' | 'refuse' | 'verify' | 'return' | 'reject' | 'supersede' | 'reopen';

export const FIRST_DOCUMENT_STATE: DocumentState = 'received';

/** The state that a step leads to, or null when the step is not possible now. */
export function afterDocumentStep(state: DocumentState, step: DocumentStep): DocumentState | null {
  const steps: Partial<Record<DocumentStep, DocumentState>> = DOCUMENT_TRANSITIONS[state];
  return steps[step] ?? null;
}
