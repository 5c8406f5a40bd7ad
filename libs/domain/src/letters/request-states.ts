/** The life of a letter request, as a table: what may be done in a state, and where it leads. */
export const REQUEST_TRANSITIONS = {
  draft: { answer: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { approve: 'approved', return: 'returned', decline: 'declined', withdraw: 'withdrawn' },
  returned: { answer: 'returned', submit: 'submitted', withdraw: 'withdrawn' },
  approved: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<string, Partial<Record<RequestStep, string>>>;

export type RequestState = keyof typeof REQUEST_TRANSITIONS;
export type RequestStep = 'answer' | 'submit' | 'approve' | 'return' | 'decline' | 'withdraw';

export const FIRST_REQUEST_STATE: RequestState = 'draft';

/** The state that a step leads to, or null when the step is not possible now. */
export function afterStep(state: RequestState, step: RequestStep): RequestState | null {
  const steps: Partial<Record<RequestStep, RequestState>> = REQUEST_TRANSITIONS[state];
  return steps[step] ?? null;
}
