import { formatDay, isDate, parseDay, type Day } from '#domain/time/days.js';
import {
  bearsSignOff,
  type DaySpan,
  inWords,
  type SignedApplication,
} from '#domain/coop-status/policy-sign-off.js';
import type { PlacementVerdict } from '#domain/work-authorization/result.js';
import { type Fault, invalid, refused } from '../../outcome.js';
import type { WorkTermStanding } from '../work-term-standing.js';

/** What keeps a sign-off from being given, as values that say what to do; null where nothing does. */
export function signOffRefusal(
  wish: { readonly from: string; readonly until: string },
  { placement, policy }: Pick<WorkTermStanding, 'placement' | 'policy'>,
  application: SignedApplication | undefined,
  verdict: PlacementVerdict | undefined,
): ReturnType<typeof refused> | null {
  if (policy.length === 0)
    return refused({
      code: 'no_policy_days',
      status: 409,
      title: 'Nothing to sign off',
      detail: `No day of this work term rests on policy alone: ${WHY_NONE[verdict ?? 'unknown']} A sign-off is only for days after a study permit has ended while its extension, asked for in time, is undecided (R25).`,
    });
  if (!application)
    return invalid([{ path: 'submissionId', problem: 'Choose an application of this student.' }]);
  if (application.evidence === 'declared')
    return refused({
      code: 'needs_proof',
      status: 409,
      title: 'The proof is missing',
      detail:
        'This application stands on the student’s word alone. Verify the confirmation of its submission first, then sign off.',
    });
  if (!bearsSignOff(application))
    return refused({
      code: 'application_carries_nothing',
      status: 409,
      title: 'Not on this application',
      detail:
        'A sign-off rests on an extension of the study permit that was received before the permit ended. Choose such an application.',
    });
  const faults = dayFaults(wish, placement.to, policy, application.decidedOn);
  return faults.length > 0 ? invalid(faults) : null;
}

const WHY_NONE: Readonly<Record<PlacementVerdict, string>> = {
  covered: 'every day of it is authorized by a permit.',
  covered_policy: 'the facts have changed.',
  partly_covered: 'some of its days are authorized by a permit and the others not at all.',
  not_covered: 'none of its days is authorized.',
  blocked: 'a rule forbids it whatever the permits.',
  unknown: 'a fact that decides is missing or not verified.',
};

function dayFaults(
  { from, until }: { readonly from: string; readonly until: string },
  termEnds: string,
  policy: readonly DaySpan[],
  decidedOn: Day | null,
): Fault[] {
  if (!isDate(from) || !isDate(until) || until < from)
    return [{ path: 'until', problem: 'The last day cannot be before the first.' }];
  if (until > termEnds)
    return [{ path: 'until', problem: `A sign-off ends with the work term at the latest, on ${termEnds}.` }];
  const isPolicy = (iso: string): boolean =>
    policy.some((span) => span.from <= parseDay(iso) && parseDay(iso) <= span.to);
  const only = `Days under policy are ${inWords(policy)}.`;
  const faults: Fault[] = [];
  if (!isPolicy(from)) faults.push({ path: 'from', problem: `This day does not rest on policy. ${only}` });
  if (!isPolicy(until)) faults.push({ path: 'until', problem: `This day does not rest on policy. ${only}` });
  if (faults.length === 0 && decidedOn !== null && parseDay(until) > decidedOn)
    faults.push({
      path: 'until',
      problem: `The application was decided on ${formatDay(decidedOn)}. A sign-off on it reaches no further.`,
    });
  return faults;
}
