import type { PathwayFault } from '../../pathways/pathway.js';
import { COUNTRY_CODES } from '../country-codes.js';
import type { IecCaseFacts } from './case-facts.js';

const fault = (path: string, en: string, fr: string): PathwayFault => ({ path, problem: { en, fr } });

/** What the schema cannot say of facts that may still be incomplete. @param today `YYYY-MM-DD` */
export function iecCaseFactsFaults(facts: IecCaseFacts, today: string): PathwayFault[] {
  const { citizenships = [], chosenCitizenship, birthDate, studiesEndedOn, host } = facts;
  const faults = namedCountries(facts)
    .filter(([, code]) => !COUNTRY_CODES.has(code))
    .map(([path]) =>
      fault(
        path,
        'This is no country: choose one from the list.',
        'Ce n’est pas un pays : choisissez-en un dans la liste.',
      ),
    );
  if (chosenCitizenship !== undefined && !citizenships.includes(chosenCitizenship))
    faults.push(
      fault(
        'chosenCitizenship',
        'This citizenship is not among those held: choose one of them.',
        'Cette citoyenneté ne figure pas parmi celles détenues : choisissez l’une d’elles.',
      ),
    );
  if (birthDate !== undefined && birthDate > today)
    faults.push(
      fault(
        'birthDate',
        'The birth date lies ahead: check the year.',
        'La date de naissance est à venir : vérifiez l’année.',
      ),
    );
  if (studiesEndedOn !== undefined && studiesEndedOn > today)
    faults.push(
      fault(
        'studiesEndedOn',
        'This day lies ahead: studies that have not ended have no end yet.',
        'Ce jour est à venir : des études en cours n’ont pas encore de fin.',
      ),
    );
  if (host && host.to < host.from)
    faults.push(
      fault(
        'host.to',
        'The last day cannot come before the first.',
        'Le dernier jour ne peut pas précéder le premier.',
      ),
    );
  return faults;
}

function namedCountries(facts: IecCaseFacts): (readonly [path: string, code: string])[] {
  const { citizenships = [], chosenCitizenship, residence, school, previous = [], livedIn = [] } = facts;
  return [
    ...citizenships.map((code, index) => [`citizenships[${index}]`, code] as const),
    ...(chosenCitizenship === undefined ? [] : [['chosenCitizenship', chosenCitizenship] as const]),
    ...(residence === undefined ? [] : [['residence', residence] as const]),
    ...(school ? [['school.country', school.country] as const] : []),
    ...previous.map(({ citizenship }, index) => [`previous[${index}].citizenship`, citizenship] as const),
    ...livedIn.map(({ country }, index) => [`livedIn[${index}].country`, country] as const),
  ];
}
