import { formatDay, parseDay, type Day } from '../time/days.js';
import type { ApplicationFacts } from '../work-authorization/facts.js';
import type { ApplicationAnswer, WorkInterval } from '../work-authorization/result.js';

/** A sign-off that was not withdrawn: dates `YYYY-MM-DD`, both included. */
export interface SignOffFacts {
  readonly id: string;
  readonly workTerm: string;
  /** The application whose proof was seen. */
  readonly application: string;
  readonly from: string;
  readonly until: string;
}

export interface WorkTermSpan {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** An application as a sign-off rests on it. */
export interface SignedApplication {
  readonly kind: ApplicationFacts['kind'];
  readonly evidence: ApplicationFacts['evidence'];
  readonly inTime: ApplicationAnswer['inTime'];
  /** The local day of its outcome; null while undecided. */
  readonly decidedOn: Day | null;
}

/** The days of a work term that rest on policy alone (R25), in order. `work` answers for this work term. */
export function policyDays(term: WorkTermSpan, work: readonly WorkInterval[]): DaySpan[] {
  const spans = work
    .filter(({ state }) => state === 'authorized_policy')
    .map(({ from, to }) => overlap(dayspan(term), dayspan({ from, to })))
    .filter((span) => span !== null);
  return joined(spans);
}

/**
 * The days for which a sign-off counts: days of policy within it, up to the day of the outcome. It needs proof of an
 * extension of the study permit made in time (R25): a sign-off on anything else counts for nothing.
 */
export function signedDays(
  signOff: Pick<SignOffFacts, 'from' | 'until'>,
  policy: readonly DaySpan[],
  application: SignedApplication | undefined,
): DaySpan[] {
  if (!application || !bearsSignOff(application)) return [];
  const { from, to } = dayspan({ from: signOff.from, to: signOff.until });
  const last = application.decidedOn === null ? to : Math.min(to, application.decidedOn);
  return policy.map((span) => overlap(span, { from, to: last })).filter((span) => span !== null);
}

export const bearsSignOff = ({ kind, evidence, inTime }: SignedApplication): boolean =>
  kind === 'study_permit_extension' && inTime === true && (evidence === 'proof' || evidence === 'verified');

/** Whether a sign-off still stands, computed from the facts each time: nothing stored says so. */
export const SIGN_OFF_STATES = [
  'in_force',
  'withdrawn',
  'application_decided',
  'until_passed',
  'no_policy_days',
  'work_term_cancelled',
] as const;
export type SignOffState = (typeof SIGN_OFF_STATES)[number];

export interface SignOffCircumstances {
  readonly withdrawn: boolean;
  /** Null where the work term was cancelled. */
  readonly policy: readonly DaySpan[] | null;
  readonly application: SignedApplication | undefined;
  readonly today: Day;
}

export function signOffState(
  signOff: Pick<SignOffFacts, 'from' | 'until'>,
  { withdrawn, policy, application, today }: SignOffCircumstances,
): SignOffState {
  if (withdrawn) return 'withdrawn';
  if (!policy) return 'work_term_cancelled';
  if (application && application.decidedOn !== null) return 'application_decided';
  if (parseDay(signOff.until) < today) return 'until_passed';
  const ahead = signedDays(signOff, policy, application).some(({ to }) => to >= today);
  return ahead ? 'in_force' : 'no_policy_days';
}

/** What of the days is not among those signed for, in order. */
export function unsignedDays(policy: readonly DaySpan[], signed: readonly DaySpan[]): DaySpan[] {
  const taken = joined(signed.toSorted((a, b) => a.from - b.from));
  return policy.flatMap((span) => {
    const left: DaySpan[] = [];
    let { from } = span;
    for (const { from: start, to: end } of taken) {
      if (end < from || start > span.to) continue;
      if (start > from) left.push({ from, to: start - 1 });
      from = end + 1;
    }
    if (from <= span.to) left.push({ from, to: span.to });
    return left;
  });
}

/** How long before a day that nobody has signed off the office is asked to. */
const ASK_AHEAD_DAYS = 30;

/** The first day on which the office should be asked; null where every day is signed off, or the work term is over. */
export function signOffAskedFrom(term: WorkTermSpan, unsigned: readonly DaySpan[], today: Day): Day | null {
  const first = unsigned[0];
  return !first || parseDay(term.to) < today ? null : first.from - ASK_AHEAD_DAYS;
}

export const inWords = (spans: readonly DaySpan[]): string =>
  spans.map(({ from, to }) => `${formatDay(from)} to ${formatDay(to)}`).join(', ');

const dayspan = ({ from, to }: { readonly from: string; readonly to: string }): DaySpan => ({
  from: parseDay(from),
  to: parseDay(to),
});

function overlap(one: DaySpan, other: DaySpan): DaySpan | null {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from <= to ? { from, to } : null;
}

/** Spans in order of their first day; those that touch become one. */
function joined(spans: readonly DaySpan[]): DaySpan[] {
  const result: { from: Day; to: Day }[] = [];
  for (const { from, to } of spans) {
    const last = result.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
