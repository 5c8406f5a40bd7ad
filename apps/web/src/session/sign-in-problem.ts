/** Why the institution's sign-in let nobody in, as its address tells. */
const PROBLEMS = [
  'unknown',
  'disabled',
  'no_role',
  'address_taken',
  'linked_elsewhere',
  'refused',
  'unreachable',
] as const;
export type SignInProblem = (typeof PROBLEMS)[number];

export const readSignInProblem = (value: unknown): SignInProblem | undefined =>
  PROBLEMS.find((one) => one === value);
