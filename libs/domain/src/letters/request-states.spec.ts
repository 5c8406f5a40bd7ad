import { describe, expect, it } from '@jest/globals';
import { afterStep, FIRST_REQUEST_STATE, REQUEST_TRANSITIONS, type RequestState } from './request-states.js';

const STATES = Object.keys(REQUEST_TRANSITIONS) as RequestState[];

describe('states of a letter request', () => {
  it('reaches every state from the first', () => {
    const reached = new Set<RequestState>([FIRST_REQUEST_STATE]);
    for (const state of reached)
      for (const next of Object.values(REQUEST_TRANSITIONS[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('leaves a decision as it is', () => {
    for (const state of ['approved', 'declined', 'withdrawn'] as const) {
      for (const step of ['answer', 'submit', 'approve', 'return', 'decline', 'withdraw'] as const)
        expect(afterStep(state, step)).toBeNull();
    }
  });

  it('lets nobody decide on a draft', () => {
    expect(afterStep('draft', 'approve')).toBeNull();
    expect(afterStep('draft', 'return')).toBeNull();
    expect(afterStep('returned', 'submit')).toBe('submitted');
  });
});
