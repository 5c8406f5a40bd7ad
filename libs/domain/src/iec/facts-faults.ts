import { parseDay } from '../time/days.js';
import { parseInstant, utcDayOf } from '../time/instants.js';
import { COUNTRY_CODES } from './country-codes.js';
import type { IecFacts, IecInvitation, IecOffer } from './facts.js';

/** A fault in the facts: where, and what to do about it. Never quotes a value: it may be personal. */
export interface IecFault {
  readonly path: string;
  readonly problem: string;
}

/** What the schema cannot say: countries that do not exist, a choice not held, and orders that cannot be. */
export function iecFactsFaults(facts: IecFacts): IecFault[] {
  return [
    ...countryFaults(facts),
    ...choiceFaults(facts),
    ...birthFaults(facts),
    ...graduationFaults(facts),
    ...(facts.offer ? offerFaults(facts.offer) : []),
    ...(facts.ita ? invitationFaults(facts.ita) : []),
  ];
}

function countryFaults(facts: IecFacts): IecFault[] {
  const named: readonly (readonly [path: string, code: string])[] = [
    ...facts.citizenships.map((code, index) => [`citizenships[${index}]`, code] as const),
    ['chosenCitizenship', facts.chosenCitizenship],
    ['residence', facts.residence],
    ['school.country', facts.school.country],
    ...facts.previous.map((stay, index) => [`previous[${index}].citizenship`, stay.citizenship] as const),
  ];
  return named
    .filter(([, code]) => !COUNTRY_CODES.has(code))
    .map(([path]) => ({ path, problem: 'is no country: give an ISO 3166-1 alpha-2 code, such as DE' }));
}

function choiceFaults({ citizenships, chosenCitizenship }: IecFacts): IecFault[] {
  if (citizenships.includes(chosenCitizenship)) return [];
  return [{ path: 'chosenCitizenship', problem: 'is not among the citizenships held: choose one of them' }];
}

function birthFaults({ birthDate, asOf }: IecFacts): IecFault[] {
  if (parseDay(birthDate) <= utcDayOf(parseInstant(asOf))) return [];
  return [{ path: 'birthDate', problem: 'is after asOf: check the year' }];
}

function graduationFaults({ studiesEndedOn, school, asOf }: IecFacts): IecFault[] {
  if (studiesEndedOn === undefined) return [];
  if (school.enrolled)
    return [{ path: 'studiesEndedOn', problem: 'stands beside school.enrolled: leave out one of the two' }];
  if (parseDay(studiesEndedOn) <= utcDayOf(parseInstant(asOf))) return [];
  return [{ path: 'studiesEndedOn', problem: 'is after asOf: studies that have not ended have no end yet' }];
}

function offerFaults({ from, to }: IecOffer): IecFault[] {
  if (parseDay(from) <= parseDay(to)) return [];
  return [{ path: 'offer.to', problem: 'is before offer.from: the last day cannot come before the first' }];
}

function invitationFaults({ issuedAt, acceptedAt, submittedAt }: IecInvitation): IecFault[] {
  const faults: IecFault[] = [];
  if (acceptedAt !== undefined && parseInstant(acceptedAt) < parseInstant(issuedAt)) {
    faults.push({
      path: 'ita.acceptedAt',
      problem: 'is before ita.issuedAt: an invitation is accepted after its issue',
    });
  }
  const before = acceptedAt === undefined ? 'issuedAt' : 'acceptedAt';
  if (submittedAt !== undefined && parseInstant(submittedAt) < parseInstant(acceptedAt ?? issuedAt)) {
    faults.push({
      path: 'ita.submittedAt',
      problem: `is before ita.${before}: an application is submitted after it`,
    });
  }
  return faults;
}
