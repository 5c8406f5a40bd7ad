import type { ApplicationFacts, WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import { carries } from './applications.js';
import { type Day, day, localDay, monthsOn, utcMidnight } from './calendar.js';
import { beginOf, endOf } from './permits.js';
import { stayOn } from './stay-day.js';

/** The last day to restore a status that is lost at this moment (R31, R32); undefined where none was ever held. */
export function restorationLastDay(facts: WorkAuthorizationFacts, moment: string): Day | undefined {
  const loss = lossDay(facts, moment);
  if (loss === undefined) return undefined;
  const isDisaster =
    facts.student.disasterMeasure === true && loss >= day('2026-04-01') && loss <= day('2028-11-30');
  return isDisaster ? monthsOn(loss, 6) : loss + 90;
}

/** Received before the day after the last one begins, in UTC like every deadline; null while status is held. */
export function restorationInTime(
  application: ApplicationFacts,
  facts: WorkAuthorizationFacts,
): boolean | null {
  const received = localDay(application.receivedAt, facts.institution.timeZone);
  if (stayOn(facts, received) !== 'not_permitted') return null;
  const last = restorationLastDay(facts, application.receivedAt);
  return last === undefined ? null : Date.parse(application.receivedAt) < Date.parse(utcMidnight(last + 1));
}

/** Contract 12: the decision day of a refusal, else the effective expiry date. */
function lossDay(facts: WorkAuthorizationFacts, moment: string): Day | undefined {
  const zone = facts.institution.timeZone;
  const [last] = facts.permits
    .filter((permit) => beginOf(permit) <= localDay(moment, zone))
    // A permit whose effective end lies before it begins was never valid.
    .filter((permit) => beginOf(permit) <= endOf(permit, facts).lastDay)
    .map((permit) => endOf(permit, facts))
    .toSorted((a, b) => b.lastDay - a.lastDay);
  if (last === undefined) return undefined;
  // A refusal loses it only where it had certainly been carried, and by nothing else.
  const carriers = facts.applications.filter(({ kind }) => kind !== 'restoration');
  const refusals = carriers
    .filter(({ outcome }) => outcome?.kind === 'refused' && Date.parse(outcome.at) <= Date.parse(moment))
    .map((one) => ({ one, on: localDay(one.outcome?.at ?? '', zone) }))
    .filter(({ one, on }) => on > last.lastDay && carries(one, facts, on) === 'yes')
    .filter(
      ({ one, on }) => !carriers.some((other) => other !== one && carries(other, facts, on + 1) === 'yes'),
    )
    .map(({ on }) => on);
  return refusals.length > 0 ? Math.max(...refusals) : day(last.expiry.on);
}
