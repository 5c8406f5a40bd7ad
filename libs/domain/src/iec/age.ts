import { civilOf, type Day, formatDay, parseDay } from '../time/days.js';
import { parseInstant, utcDayOf } from '../time/instants.js';
import { countryName, type Candidate } from './candidate.js';
import type { IecFacts } from './facts.js';
import { against, type Finding } from './findings.js';

/** R44: the day on which age is tested: the UTC date of the invitation, or of the question while there is none. */
export function ageTestDay(facts: IecFacts): Day {
  return utcDayOf(parseInstant(facts.ita?.issuedAt ?? facts.asOf));
}

/**
 * R44: both bounds are inclusive, so 35 lasts to the day before the 36th birthday. A person born on 29 February turns
 * a year older on 1 March of a common year. An organization's agreement sets ages of its own.
 */
export function ageFindings(candidate: Candidate): Finding[] {
  const { facts, terms, throughRo } = candidate;
  if (!terms || throughRo) return [];
  const day = ageTestDay(facts);
  const age = testedAge(facts);
  if (age >= terms.ages.from && age <= terms.ages.to) return [];
  const range = `${terms.ages.from} to ${terms.ages.to}`;
  return [
    against(
      'age',
      'R44',
      `${countryName(candidate)} takes ages ${range}; on ${formatDay(day)} the candidate is ${age}.`,
    ),
  ];
}

/** The age on that day, in completed years. */
export const testedAge = (facts: IecFacts): number =>
  completedYears(parseDay(facts.birthDate), ageTestDay(facts));

/** Birthdays that have come; one of 29 February comes on 1 March where its day is missing. */
function completedYears(birth: Day, on: Day): number {
  const born = civilOf(birth);
  const tested = civilOf(on);
  const birthdayAhead =
    tested.month < born.month || (tested.month === born.month && tested.dayOfMonth < born.dayOfMonth);
  return tested.year - born.year - (birthdayAhead ? 1 : 0);
}
