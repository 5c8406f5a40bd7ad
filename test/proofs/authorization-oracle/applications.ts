import type {
  ApplicationFacts,
  PermitFacts,
  WorkAuthorizationFacts,
} from '#domain/work-authorization/facts.js';
import { type Day, day, localDay, utcMidnight } from './calendar.js';
import { endOf } from './permits.js';
import { oncePerHistory } from './per-history.js';
import type { Truth } from './truth.js';

const RENEWS: Partial<Record<ApplicationFacts['kind'], PermitFacts['kind']>> = {
  study_permit_extension: 'study_permit',
  coop_work_permit_renewal: 'coop_work_permit',
  other_work_permit_renewal: 'other_work_permit',
};

/** The permit that an application would carry on: the last to end among those held when it was received, a verified one first. */
export const permitBehind = oncePerHistory(
  (application: ApplicationFacts, facts): PermitFacts | undefined => {
    const received = localDay(application.receivedAt, facts.institution.timeZone);
    return facts.permits
      .filter(
        (permit) =>
          (application.kind === 'visitor_record' || permit.kind === RENEWS[application.kind]) &&
          day(permit.issuedOn) <= received,
      )
      .toSorted(
        (a, b) =>
          endOf(b, facts).lastDay - endOf(a, facts).lastDay || Number(b.verified) - Number(a.verified),
      )[0];
  },
);

/** R20 to the second; R21 for paper: the stamp's date, seven days back. Null where nothing is renewed or a fact is missing. */
export const inTime = oncePerHistory((application: ApplicationFacts, facts): boolean | null => {
  const permit = permitBehind(application, facts);
  if (permit === undefined) return null;
  const { lastDay } = endOf(permit, facts);
  if (application.channel === 'paper') {
    return application.stampedOn === undefined ? null : day(application.stampedOn) - 7 <= lastDay;
  }
  return Date.parse(application.receivedAt) < Date.parse(utcMidnight(lastDay + 1));
});

/** What an in-time application does to a day after the permit's end (R22–R29): carries it, may carry it, or does not. */
export function carries(application: ApplicationFacts, facts: WorkAuthorizationFacts, at: Day): Truth {
  const permit = permitBehind(application, facts);
  if (permit === undefined || at <= endOf(permit, facts).lastDay || inTime(application, facts) === false)
    return 'no';
  if (isDecidedBy(application, facts, at) || isLostByTravel(application, facts, at)) return 'no';
  if (inTime(application, facts) === null || (application.evidence ?? 'declared') === 'declared')
    return 'unknown';
  return permit.verified ? 'yes' : 'unknown';
}

function isDecidedBy({ outcome }: ApplicationFacts, facts: WorkAuthorizationFacts, at: Day): boolean {
  if (outcome === undefined) return false;
  const decided = localDay(outcome.at, facts.institution.timeZone);
  switch (outcome.kind) {
    case 'returned_incomplete':
      return true;
    // The decision day still counts (contract 3); the new permit takes over from an approval.
    case 'refused':
    case 'approved':
      return at > decided;
    case 'withdrawn':
    case 'withdrawn_by_ircc':
      return at >= decided;
  }
}

/** R26: leaving after the expiry ends it from that day; being outside on the expiry date loses it altogether. */
function isLostByTravel(application: ApplicationFacts, facts: WorkAuthorizationFacts, at: Day): boolean {
  const permit = permitBehind(application, facts);
  if (permit === undefined) return false;
  const expiry = endOf(permit, facts).lastDay;
  return facts.travel.some(({ departedAt, returnedAt }) => {
    // Only while undecided: who leaves after the decision, even the same day, has lost nothing by leaving.
    if (application.outcome !== undefined && Date.parse(departedAt) >= Date.parse(application.outcome.at))
      return false;
    const out = localDay(departedAt, facts.institution.timeZone);
    const back = returnedAt === undefined ? Infinity : localDay(returnedAt, facts.institution.timeZone);
    return out > expiry ? at >= out : back > expiry;
  });
}

/** Whether only an absence keeps an in-time application from carrying the day. */
export function isCutByTravel(
  application: ApplicationFacts,
  facts: WorkAuthorizationFacts,
  at: Day,
): boolean {
  const permit = permitBehind(application, facts);
  if (permit === undefined || at <= endOf(permit, facts).lastDay || inTime(application, facts) === false)
    return false;
  return !isDecidedBy(application, facts, at) && isLostByTravel(application, facts, at);
}

/** Whether work and study end with the permit: a cancelled permit is not one that expired (R33, contract 11). */
const isCancelled = (application: ApplicationFacts, facts: WorkAuthorizationFacts): boolean => {
  const permit = permitBehind(application, facts);
  return permit !== undefined && endOf(permit, facts).expiry.reason === 'cancelled';
};

/** The strongest answer of all applications of these kinds: each in-time one sustains by itself (R28). */
export function carriedOn(
  facts: WorkAuthorizationFacts,
  at: Day,
  kinds: readonly ApplicationFacts['kind'][],
  carriesPast: 'expiry' | 'any_end' = 'expiry',
): { carried: Truth; by?: ApplicationFacts } {
  const answers = facts.applications
    .filter((one) => kinds.includes(one.kind) && (carriesPast === 'any_end' || !isCancelled(one, facts)))
    .map((by) => ({ carried: carries(by, facts, at), by }));
  return (
    answers.find(({ carried }) => carried === 'yes') ??
    answers.find(({ carried }) => carried === 'unknown') ?? { carried: 'no' }
  );
}
