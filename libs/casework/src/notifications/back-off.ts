/** What kind of "not now" a mail server gave: each is waited for in its own way. */
export type RefusalClass =
  /** Nobody listens, the line breaks, sign-in fails: nothing can leave, whichever mail it is. */
  | 'unreachable'
  /** The server is there and says nothing. */
  | 'stall'
  /** 4xx about this mail or its mailbox: greylisting, full, busy. */
  | 'later'
  /** 5xx about this mail: never as it is. */
  | 'never';

const MINUTE = 60;
const HOUR = 3_600;

const STEPS: Readonly<
  Record<Exclude<RefusalClass, 'never'>, { readonly first: number; readonly most: number }>
> = {
  unreachable: { first: 15, most: 15 * MINUTE },
  stall: { first: MINUTE, most: 30 * MINUTE },
  // A greylisting server takes the second try after some minutes, and forgets the first after some hours.
  later: { first: 3 * MINUTE, most: HOUR },
};

/** @param code what the mailer said of a try that was surely not taken: a reply code or a code of the connection */
export function classOf(code: string): RefusalClass {
  if (/^5\d\d/.test(code)) return 'never';
  if (/^42[01]/.test(code)) return 'unreachable';
  if (/^4\d\d/.test(code)) return 'later';
  if (code === 'ETIMEDOUT') return 'stall';
  return /^(E[A-Z]+|\d)/.test(code) ? 'unreachable' : 'never';
}

/** Whether the next mail would meet the same: the run stops instead of spending everybody's tries. */
export const stopsTheRun = (kind: RefusalClass): boolean => kind === 'unreachable' || kind === 'stall';

/** Seconds until the next try: doubled each time, up to a limit. @param attempts made so far, at least 1 */
export function secondsToNextTry(kind: Exclude<RefusalClass, 'never'>, attempts: number): number {
  const { first, most } = STEPS[kind];
  return Math.min(most, first * 2 ** Math.min(attempts - 1, 12));
}
