import { testedAge } from './age.js';
import { otherRows } from './agreement.js';
import type { Candidate } from './candidate.js';
import { countryNames } from './country-names.js';
import type { OccupationSector } from './country-table.js';
import { FUNDS_NEEDED } from './conditions.js';
import type { IecNote, IecReason, IecReasonCode, IecResult } from './result.js';

/** What a French sentence is made of: the facts, their row of the table, and the answer's own dates. */
interface Told {
  readonly candidate: Candidate;
  readonly result: Pick<IecResult, 'ageTestedOn' | 'earliestStart' | 'acceptBy' | 'submitBy'>;
  readonly country: string;
}

const FUNDS = FUNDS_NEEDED.toLocaleString('fr-CA');

const SECTORS: Readonly<Record<OccupationSector, string>> = {
  forestry: 'foresterie',
  agriculture: 'agriculture',
  tourism: 'tourisme',
  other: 'autre',
};

const sectorsOf = ({ candidate }: Told): string =>
  (candidate.terms?.sectors ?? []).map((sector) => SECTORS[sector]).join(', ');

const REASONS: Readonly<Record<IecReasonCode, (told: Told) => string>> = {
  no_coop_category: ({ country }) => `L’accord avec ce pays (${country}) n’a pas de catégorie Stage coop.`,
  no_agreement: ({ country, candidate }) =>
    `Le Canada n’a pas d’accord avec ce pays (${country}; tableau vérifié le ${candidate.table.verifiedOn}).`,
  age: ({ country, candidate, result }) =>
    `${country} : de ${candidate.terms?.ages.from} à ${candidate.terms?.ages.to} ans; le ${result.ageTestedOn}, l’âge est de ${testedAge(candidate.facts)} ans.`,
  school_country: ({ country, candidate }) =>
    candidate.facts.school.country === 'CA'
      ? 'La catégorie s’adresse aux personnes inscrites à une école hors du Canada.'
      : `${country} : l’école doit être dans le pays même.`,
  residence: ({ country }) => `${country} : il faut résider dans le pays au moment de la demande.`,
  sector: (told) => `${told.country} : seuls ces secteurs sont admis : ${sectorsOf(told)}.`,
  unpaid: ({ country }) => `${country} : seuls les stages rémunérés sont admis.`,
  participations_used: ({ country }) =>
    `${country} : le nombre de séjours permis, ou leur durée totale, est épuisé.`,
  category_used: ({ country }) =>
    `${country} : la catégorie Stage coop n’est permise qu’une fois; elle a servi.`,
  discontinuity: ({ country, candidate, result }) =>
    `${country} : un intervalle de ${candidate.terms?.gapMonths} mois est exigé : pas avant le ${result.earliestStart}.`,
  not_student: ({ country, candidate: { terms, facts } }) =>
    terms?.graduateWithinMonths === undefined
      ? 'La catégorie s’adresse aux personnes inscrites aux études.'
      : `${country} admet les diplômés des ${terms.graduateWithinMonths} derniers mois; les études ont pris fin le ${facts.studiesEndedOn}.`,
  not_required_by_curriculum: () => 'Le stage doit être nécessaire pour terminer le programme d’études.',
  no_offer: () => 'La demande a été présentée sans offre d’un employeur.',
  passport: ({ candidate }) =>
    `Le passeport prend fin le ${candidate.facts.passportExpiresOn} : il est échu, ou le sera avant le début du stage.`,
  funds: () => `Il faut ${FUNDS} $ à l’entrée.`,
  dependants: () => 'Aucune personne à charge ne peut figurer sur la demande.',
  ita_expired: ({ result }) =>
    `L’invitation devait être acceptée avant le ${result.acceptBy}; il faut un nouveau profil et une nouvelle invitation.`,
  submission_late: ({ result }) =>
    `La demande devait être présentée avant le ${result.submitBy}; il faut un nouveau profil et une nouvelle invitation.`,
};

export const reasonInFrench = (
  reason: Pick<IecReason, 'code'>,
  candidate: Candidate,
  result: IecResult,
): string => REASONS[reason.code](toldOf(candidate, result));

export function noteInFrench(note: IecNote, candidate: Candidate, result: IecResult): string {
  const told = toldOf(candidate, result);
  const { facts, partner, throughRo, terms } = candidate;
  switch (note.code) {
    case 'fact_missing':
      return missingInFrench(note.fact ?? '', told);
    case 'recognized_organization':
      return throughRo
        ? 'Par une organisation reconnue, l’accord de celle-ci fixe âges, séjours, catégories et intervalles : renseignez-vous auprès d’elle.'
        : 'Seule une organisation reconnue peut ouvrir cette voie.';
    case 'united_states_filing':
      return 'Les personnes citoyennes ou résidentes permanentes des États-Unis peuvent présenter la demande en ligne ou à la frontière, avec l’invitation, la lettre de l’organisation et le reçu des frais.';
    case 'other_citizenship':
      return `Une autre citoyenneté détenue a aussi cette catégorie (${otherRows(candidate)
        .map((code) => countryNames(code).fr)
        .join(', ')}) : on peut la choisir, avec sa propre ligne.`;
    case 'crown_dependency':
      return 'Les personnes de citoyenneté britannique de Jersey et de Guernesey relèvent de la ligne du Royaume-Uni : choisissez-la.';
    case 'country_hint': {
      const place = (partner?.hints ?? []).indexOf(note.text);
      return partner?.hintsFr?.[place] ?? note.text;
    }
    case 'quota':
      return `${told.country} : ${partner?.quota?.places} places coop en ${partner?.quota?.season}, selon des sources secondaires.`;
    case 'insurance_short':
      return `L’assurance prend fin le ${facts.insuranceUntil} et raccourcit le permis pour de bon : prolongez-la avant le dépôt de la demande.`;
    case 'insurance_missing':
      return 'La fin de l’assurance n’est pas connue : couvrez tout le séjour, sinon le permis est raccourci pour de bon.';
    case 'unpaid_needs_means':
      return 'Non rémunéré : des moyens pour tout le séjour peuvent être demandés.';
    case 'offer_number_missing':
      return 'L’employeur présente l’offre et paie ses frais avant le dépôt de la demande; une source parle de dix jours après l’invitation. Le numéro de l’offre manque encore.';
    case 'medical_setting':
      return 'Le travail en santé, en garde d’enfants ou dans une école exige d’abord un examen médical, même pour un court séjour.';
    case 'teer_disputed':
      return `FÉER ${facts.offer?.nocCode?.charAt(1)} : certaines sources exigent FÉER 0 à 3; aucun texte officiel ne l’exige pour cette catégorie.`;
    case 'clock_half_gone':
      return terms && facts.ita?.acceptedAt !== undefined
        ? `Plus de la moitié du délai est passée : présentez la demande avant le ${result.submitBy}.`
        : `Plus de la moitié du délai est passée : acceptez avant le ${result.acceptBy}.`;
  }
}

function missingInFrench(fact: string, told: Told): string {
  const { country, candidate } = told;
  switch (fact) {
    case 'occupationSector':
      return `Dans quel secteur est le stage? ${country} n’admet que : ${sectorsOf(told)}.`;
    case 'studiesEndedOn':
      return `Quand les études ont-elles pris fin? ${country} admet les diplômés des ${candidate.terms?.graduateWithinMonths} derniers mois.`;
    case 'offer':
      return 'Y a-t-il une offre? La catégorie exige un seul employeur, avec une offre pour le stage.';
    case 'funds':
      return `Quels sont les fonds? Il faut ${FUNDS} $ à l’entrée.`;
    case 'dependants':
      return 'Y a-t-il des personnes à charge sur la demande? Aucune n’est permise.';
    case 'ita.acceptedAt':
      return 'Quand l’invitation a-t-elle été acceptée? Le délai de dépôt court à partir de là.';
    default:
      return `Quand le permis précédent a-t-il pris fin? ${country} exige un intervalle de ${candidate.terms?.gapMonths} mois.`;
  }
}

const toldOf = (candidate: Candidate, result: IecResult): Told => ({
  candidate,
  result,
  country: countryNames(candidate.facts.chosenCitizenship).fr,
});
