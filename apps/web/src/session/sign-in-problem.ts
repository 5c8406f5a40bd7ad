/** Why the institution's sign-in let nobody in, as its address tells. */
const PROBLEMS = [
  'unknown',
  'disabled',
  'no_role',
  'address_taken',
  'linked_elsewhere',
  'refused',
  'declined',
  'unreachable',
] as const;
export type SignInProblem = (typeof PROBLEMS)[number];

const readSignInProblem = (value: unknown): SignInProblem | undefined =>
  PROBLEMS.find((one) => one === value);

/** Of the addresses that the institution's sign-in comes back to. */
export function readProblemSearch(search: Record<string, unknown>): { problem?: SignInProblem } {
  const problem = readSignInProblem(search['problem']);
  return problem ? { problem } : {};
}
