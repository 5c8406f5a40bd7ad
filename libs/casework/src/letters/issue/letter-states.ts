/** The life of a letter from its approval on. A failed one is rendered again once its cause is put right. */
export const LETTER_TRANSITIONS = {
  rendering: { issue: 'issued', fail: 'failed' },
  failed: { retry: 'rendering', revoke: 'revoked' },
  issued: { supersede: 'superseded', revoke: 'revoked' },
  superseded: {},
  revoked: {},
} as const satisfies Record<string, Partial<Record<LetterStep, string>>>;

export type LetterState = keyof typeof LETTER_TRANSITIONS;
export type LetterStep = 'issue' | 'fail' | 'retry' | 'supersede' | 'revoke';

export const FIRST_LETTER_STATE: LetterState = 'rendering';

/** The state that a step leads to, or null when the step is not possible now. */
export function afterLetterStep(state: LetterState, step: LetterStep): LetterState | null {
  const steps: Partial<Record<LetterStep, LetterState>> = LETTER_TRANSITIONS[state];
  return steps[step] ?? null;
}
