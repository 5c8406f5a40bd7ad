import type { Words } from '../letters/words.js';
import { addMonths, parseDay } from '../time/days.js';
import type { IecCaseFacts } from './candidate-case/case-facts.js';
import { countryNames } from './country-names.js';

/** What the candidate should have ready, beside the conditions themselves: it never decides. */
export interface IecNeed {
  readonly code:
    | 'medical'
    | 'police_certificate'
    | 'insurance'
    | 'internship_agreement'
    | 'means_to_leave'
    | 'admissibility';
  readonly rule: string;
  readonly text: Words;
}

const POLICE_MONTHS = 6;
const LONG_STAY_MONTHS = 6;

/** R54, R52, R42: exams, certificates, insurance and papers; admissibility is a list to go through, not judged. */
export function iecNeeds(facts: IecCaseFacts): IecNeed[] {
  const { livedIn = [], admissibility = [], host } = facts;
  const needs: IecNeed[] = [];
  const add = (code: IecNeed['code'], rule: string, en: string, fr: string): void => {
    needs.push({ code, rule, text: { en, fr } });
  };
  const longStay = host ? parseDay(host.to) + 1 > addMonths(parseDay(host.from), LONG_STAY_MONTHS) : true;
  if (facts.healthSetting)
    add(
      'medical',
      'R54',
      'A medical exam is needed: the work is in health, child care or a school, however short the stay.',
      'Un examen médical est nécessaire : le travail est en santé, en garde d’enfants ou dans une école, même pour un court séjour.',
    );
  else if (facts.designatedCountryStay && longStay)
    add(
      'medical',
      'R54',
      'A medical exam is needed: six months or more in a designated country in the past year, and a stay longer than six months.',
      'Un examen médical est nécessaire : six mois ou plus dans un pays désigné au cours de la dernière année, et un séjour de plus de six mois.',
    );
  for (const { country } of livedIn.filter(({ months }) => months >= POLICE_MONTHS)) {
    const name = countryNames(country);
    add(
      'police_certificate',
      'R54',
      `A police certificate of this country: ${name.en} (six months or more there since the age of 18).`,
      `Un certificat de police de ce pays : ${name.fr} (six mois ou plus là-bas depuis l’âge de 18 ans).`,
    );
  }
  add(
    'insurance',
    'R52',
    'Insurance for health, hospital and repatriation, for the whole stay: it is shown at entry, and a shorter one cuts the permit for good.',
    'Une assurance santé, hospitalisation et rapatriement pour tout le séjour : elle est montrée à l’entrée, et une assurance plus courte raccourcit le permis pour de bon.',
  );
  if (facts.internshipAgreement !== true)
    add(
      'internship_agreement',
      'R42',
      'An agreement between school, host and student that says the internship is needed for the program.',
      'Une convention entre l’école, l’hôte et la personne, qui dit que le stage est nécessaire au programme.',
    );
  if (facts.meansToLeave !== true)
    add(
      'means_to_leave',
      'R52',
      'A return ticket, or the money for one.',
      'Un billet de retour, ou de quoi en acheter un.',
    );
  if (admissibility.length > 0)
    add(
      'admissibility',
      'R42',
      'You marked something of the list on admissibility. We do not judge it: speak with a licensed immigration adviser before you pay any fee.',
      'Vous avez coché un point de la liste sur l’admissibilité. Nous n’en jugeons pas : parlez à une personne autorisée en immigration avant de payer des frais.',
    );
  return needs;
}
