import type { ApplicationFacts, WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { EffectiveExpiry, StatusAt, StayState } from '#domain/work-authorization/result.js';
import { inTime, isCutByTravel } from './applications.js';
import { restorationInTime, restorationLastDay } from './restoration.js';
import { type Day, day, iso, local, localDay, utcMidnight } from './calendar.js';
import { endOf } from './permits.js';
import { stayOn, studyOn } from './stay-day.js';
import { type Verdict, verdictOf } from './verdict.js';
import { workDay, type WorkDay } from './work-day.js';

/** What two right implementations must share, found day by day in the most literal way. */
export interface Oracle {
  /** Refusals that end the work of their day: the interval ends on that day, at that instant. */
  readonly ends: readonly { readonly on: string; readonly at: string }[];
  readonly days: readonly {
    readonly on: string;
    readonly work: WorkDay;
    readonly stay: StayState;
    readonly study: StayState;
  }[];
  readonly status: StatusAt | undefined;
  readonly expiries: readonly EffectiveExpiry[];
  readonly deadlines: ReadonlyMap<
    string,
    { readonly at: string; readonly local: string; readonly lastSafeDay: string }
  >;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** The applications that carry a permit on, by their id. */
  readonly renews: ReadonlySet<string>;
  readonly inTime: ReadonlyMap<string, boolean | null>;
}

export function ask(facts: WorkAuthorizationFacts): Oracle {
  const zone = facts.institution.timeZone;
  const dates = datesOf(facts);
  const days = [];
  for (let at = Math.min(...dates); at <= Math.max(...dates); at += 1) {
    days.push({ on: iso(at), work: workOn(facts, at), stay: stayOn(facts, at), study: studyOn(facts, at) });
  }
  return {
    ends: refusalsThatEndWork(facts),
    days,
    status: dates.length > 0 ? statusOf(facts, dates) : undefined,
    expiries: facts.permits.map((permit) => endOf(permit, facts).expiry),
    deadlines: new Map(
      facts.permits.map((permit) => {
        const { lastDay } = endOf(permit, facts);
        const at = utcMidnight(lastDay + 1);
        return [permit.id, { at, local: local(at, zone), lastSafeDay: iso(lastDay - 1) }];
      }),
    ),
    verdicts: new Map(facts.placements.map((placement) => [placement.id, verdictOf(facts, placement)])),
    renews: new Set(
      facts.applications
        .filter(({ kind }) => kind.endsWith('extension') || kind.endsWith('renewal'))
        .map(({ id }) => id),
    ),
    inTime: new Map(
      facts.applications.map((one) => [
        one.id,
        one.kind === 'restoration' ? restorationInTime(one, facts) : inTime(one, facts),
      ]),
    ),
  };
}

/** Contract 3: the day of a refusal still counts, and its instant is told, where nothing else carries the day. */
function refusalsThatEndWork(facts: WorkAuthorizationFacts): { on: string; at: string }[] {
  return facts.applications.flatMap(({ id, outcome }) => {
    if (outcome?.kind !== 'refused') return [];
    const on = localDay(outcome.at, facts.institution.timeZone);
    const without = { ...facts, applications: facts.applications.filter((one) => one.id !== id) };
    const [kept, lost] = [workOn(facts, on), workOn(without, on)];
    const isEnd =
      kept.state.startsWith('authorized') && !lost.state.startsWith('authorized') && lost.state !== 'unknown';
    return isEnd ? [{ on: iso(on), at: outcome.at }] : [];
  });
}

/** Contract 2: the range runs over every date of placements, permits and applications. */
function datesOf({ placements, permits, applications, institution }: WorkAuthorizationFacts): Day[] {
  return [
    ...placements.flatMap(({ from, to }) => [from, to]),
    ...permits.flatMap(({ issuedOn, validFrom, expiresOn, cancelledOn }) => [
      issuedOn,
      validFrom,
      expiresOn,
      cancelledOn,
    ]),
    ...applications.map(({ stampedOn }) => stampedOn),
  ]
    .filter((date) => date !== undefined)
    .map(day)
    .concat(
      applications
        .flatMap(({ receivedAt, outcome }) => [receivedAt, outcome?.at])
        .filter((at) => at !== undefined)
        .map((at) => localDay(at, institution.timeZone)),
    );
}

function workOn(facts: WorkAuthorizationFacts, at: Day): WorkDay {
  return workDay(
    facts,
    at,
    facts.placements.find(({ from, to }) => day(from) <= at && at <= day(to)),
  );
}

function statusOf(facts: WorkAuthorizationFacts, dates: readonly Day[]): StatusAt | undefined {
  const today = localDay(facts.asOf, facts.institution.timeZone);
  if (today < Math.min(...dates) || today > Math.max(...dates)) return undefined;
  const now = { ...facts, applications: facts.applications.map((one) => afterDecision(one, facts, today)) };
  const stay = stayOn(now, today);
  const status = { stay, study: studyOn(now, today), work: workOn(now, today).state };
  const last = stay === 'not_permitted' ? restorationLastDay(facts, facts.asOf) : undefined;
  return last === undefined || today > last ? status : { ...status, restorationLastDay: iso(last) };
}

/**
 * A refusal of today that has already come ends the day's rest too: the status answers for the moment. What an absence
 * had cut before is unknown for the whole day.
 */
function afterDecision(one: ApplicationFacts, facts: WorkAuthorizationFacts, today: Day): ApplicationFacts {
  const { outcome } = one;
  const isNow =
    outcome?.kind === 'refused' &&
    !isCutByTravel(one, facts, today) &&
    localDay(outcome.at, facts.institution.timeZone) === today &&
    Date.parse(outcome.at) <= Date.parse(facts.asOf);
  return isNow ? { ...one, outcome: { ...outcome, kind: 'withdrawn' } } : one;
}
