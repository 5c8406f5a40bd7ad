import type { ApplicationFacts, WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import { carries } from './applications.js';
import { type Day, day, localDay, monthsOn, utcMidnight } from './calendar.js';
import { beginOf, endOf } from './permits.js';

/** The last day to restore a status that is lost at this moment (R31, R32); undefined where none was ever held. */
export function restorationLastDay(facts: WorkAuthorizationFacts, moment: string): Day | undefined {
  const loss = lossDay(facts, moment);
  if (loss === undefined) return undefined;
  const isDisaster =
    facts.student.disasterMeasure === true && loss >= day('2026-04-01') && loss <= day('2028-11-30');
  return isDisaster ? monthsOn(loss, 6) : loss + 90;
}

/** Received before the day after the last one begins, in UTC like every deadline. */
export function restorationInTime(
  application: ApplicationFacts,
  facts: WorkAuthorizationFacts,
): boolean | null {
  const last = restorationLastDay(facts, application.receivedAt);
  return last === undefined ? null : Date.parse(application.receivedAt) < Date.parse(utcMidnight(last + 1));
}

/** Contract 12: the decision day of a refusal, else the effective expiry date. */
function lossDay(facts: WorkAuthorizationFacts, moment: string): Day | undefined {
  const zone = facts.institution.timeZone;
  const [last] = facts.permits
    .filter((permit) => beginOf(permit) <= localDay(moment, zone))
    .map((permit) => endOf(permit, facts))
    .toSorted((a, b) => b.lastDay - a.lastDay);
  if (last === undefined) return undefined;
  const refusals = facts.applications
    .filter(({ outcome }) => outcome?.kind === 'refused' && Date.parse(outcome.at) <= Date.parse(moment))
    .map((one) => ({ one, on: localDay(one.outcome?.at ?? '', zone) }))
    .filter(({ one, on }) => on > last.lastDay && carries(one, facts, on) !== 'no')
    .map(({ on }) => on);
  return refusals.length > 0 ? Math.max(...refusals) : day(last.expiry.on);
}
