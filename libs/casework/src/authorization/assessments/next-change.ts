import type { Readiness } from '#domain/coop-status/ready-for-postings.js';
import { formatDay, parseDay, type Day } from '#domain/time/days.js';
import { formatInstant, type Instant, parseInstant } from '#domain/time/instants.js';
import { startOfLocalDay } from '#domain/time/local-moments.js';
import type { ZoneTable } from '#domain/time/zone-table.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import type { RecordedFacts } from '../facts/recorded-facts.js';
import { nextReadinessDay } from '../readiness.js';

export interface Asked {
  readonly at: Instant;
  /** The local day of the office at that instant. */
  readonly today: Day;
  /** The first instant of a local day of the office. */
  readonly startOf: (day: Day) => Instant;
}

/** The question of one instant, for any number of students: the days asked about are few, and a zone is slow to ask. */
export function askedAt(now: Date, zones: ZoneTable, zone: string): Asked {
  const starts = new Map<Day, Instant>();
  const startOf = (day: Day): Instant => {
    const start = starts.get(day) ?? startOfLocalDay(day, zones, zone);
    starts.set(day, start);
    return start;
  };
  return { at: now.getTime(), today: zones.localDay(now.getTime(), zone), startOf };
}

/**
 * The next instant at which an interval ends, a deadline passes or one of the days begins: until then the answer stands.
 * @param days local days, after today, on which something besides may change or the office is asked; null where none will
 */
export function nextChange(
  result: WorkAuthorizationResult,
  days: readonly (Day | null)[],
  { at, today, startOf }: Asked,
): Date | null {
  const coming = [nearestInstant(result, at), nearestDayAfter(result, days, today, startOf)];
  const nearest = Math.min(...coming);
  return nearest === Infinity ? null : new Date(nearest);
}

// Dates and instants of one form come in the order of their letters, so that only the nearest one is read.

function nearestInstant({ work, stay, study, deadlines }: WorkAuthorizationResult, at: Instant): Instant {
  const asked = formatInstant(at);
  let nearest: string | null = null;
  const consider = (instant: string): void => {
    if (instant > asked && (nearest === null || instant < nearest)) nearest = instant;
  };
  for (const timeline of [work, stay, study])
    for (const { endsAt } of timeline) if (endsAt !== undefined) consider(endsAt);
  for (const deadline of deadlines) consider(deadline.at);
  return nearest === null ? Infinity : parseInstant(nearest);
}

function nearestDayAfter(
  result: WorkAuthorizationResult,
  days: readonly (Day | null)[],
  today: Day,
  startOf: Asked['startOf'],
): Instant {
  const { work, stay, study } = result;
  const shown = formatDay(today);
  let last: string | null = null;
  for (const timeline of [work, stay, study])
    for (const { to } of timeline) if (to >= shown && (last === null || to < last)) last = to;
  const day = Math.min(
    last === null ? Infinity : parseDay(last) + 1,
    nextCheckIn(result, shown),
    ...days.map((coming) => coming ?? Infinity),
  );
  return day === Infinity ? Infinity : startOf(day);
}

/** Days after today on which time alone may change more than a timeline: postings open or closed, the plan that counts. */
export const comingDays = (
  recorded: RecordedFacts,
  readiness: Readiness,
  result: WorkAuthorizationResult,
  { today }: Asked,
): readonly (Day | null)[] => [
  nextReadinessDay(recorded, readiness, result, today),
  recorded.nextPlanOn === null ? null : parseDay(recorded.nextPlanOn),
];

/** Of the monthly check-ins (R41) so many are planned ahead: the day of each puts another at the end of the series. */
function nextCheckIn({ reminders }: WorkAuthorizationResult, shown: string): Day {
  let next = Infinity;
  for (const { kind, on } of reminders)
    if (kind === 'maintained_check_in' && on > shown) next = Math.min(next, parseDay(on));
  return next;
}
