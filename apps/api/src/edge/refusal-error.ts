import type { Outcome, Refusal } from '#casework/outcome.js';

/** Carries an expected refusal from a controller or guard to the one filter that words it. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusalError';
  }
}

/** The value of an outcome, or its refusal on the way to the filter. */
export function answer<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RefusalError(outcome.refusal);
  return outcome.value;
}
