import type { Day } from '../time/days.js';
import { parseInstant, type Instant } from '../time/instants.js';
import { FAR } from './compiled-pack.js';
import type { TravelFacts } from './facts.js';

/** An absence from Canada in days of the institution's zone. */
export interface Absence {
  readonly departedAt: Instant;
  readonly departedOn: Day;
  /** The day of return; far away while abroad. */
  readonly returnedOn: Day;
}

export function absencesOf(travel: readonly TravelFacts[], localDay: (at: Instant) => Day): Absence[] {
  const absences: Absence[] = [];
  for (const { departedAt, returnedAt } of travel) {
    const departed = parseInstant(departedAt);
    absences.push({
      departedAt: departed,
      departedOn: localDay(departed),
      returnedOn: returnedAt === undefined ? FAR : localDay(parseInstant(returnedAt)),
    });
  }
  return absences;
}

/**
 * R26: when maintained status that begins after `expiry` and would last through `last` is broken. Abroad as the expiry
 * date ends, it never begins; a departure after it and before the decision breaks it; a return by the end of the expiry
 * date changes nothing.
 */
export function breakByAbsence(
  absences: readonly Absence[],
  expiry: Day,
  last: Day,
  decidedAt: Instant,
): Absence | undefined {
  let first: Absence | undefined;
  for (const absence of absences) {
    const breaks =
      absence.departedOn <= expiry
        ? absence.returnedOn > expiry
        : absence.departedOn <= last && absence.departedAt < decidedAt;
    if (breaks && (!first || absence.departedAt < first.departedAt)) first = absence;
  }
  return first;
}
