import { describe, expect, it } from '@jest/globals';
import {
  afterDocumentStep,
  DOCUMENT_TRANSITIONS,
  type DocumentState,
  FIRST_DOCUMENT_STATE,
} from './document-states.js';

describe('states of a document', () => {
  it('reaches every state from the first', () => {
    const reached = new Set<DocumentState>([FIRST_DOCUMENT_STATE]);
    for (const state of reached)
      for (const next of Object.values(DOCUMENT_TRANSITIONS[state])) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(DOCUMENT_TRANSITIONS).sort());
  });

  it('lets nobody verify what was not inspected, or twice', () => {
    for (const state of ['received', 'refused', 'verified', 'superseded'] as const)
      expect(afterDocumentStep(state, 'verify')).toBeNull();
    expect(afterDocumentStep('ready', 'verify')).toBe('verified');
  });
});
