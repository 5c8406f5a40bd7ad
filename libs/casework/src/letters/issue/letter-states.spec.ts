import { describe, expect, it } from '@jest/globals';
import {
  afterLetterStep,
  FIRST_LETTER_STATE,
  LETTER_TRANSITIONS,
  type LetterState,
} from './letter-states.js';

describe('states of a letter', () => {
  it('reaches every state from the first', () => {
    const reached = new Set<LetterState>([FIRST_LETTER_STATE]);
    for (const state of reached)
      for (const next of Object.values(LETTER_TRANSITIONS[state])) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(LETTER_TRANSITIONS).sort());
  });

  it('never makes an ended letter good again', () => {
    for (const state of ['superseded', 'revoked'] as const)
      for (const step of ['issue', 'fail', 'retry', 'supersede', 'revoke'] as const)
        expect(afterLetterStep(state, step)).toBeNull();
  });
});
