import type { IecCategory } from '../facts.js';

/** An organization that sends interns under its own agreement (R55). */
export interface RecognizedOrganization {
  readonly id: string;
  readonly name: string;
  readonly categories: readonly IecCategory[];
  readonly serves: string;
  readonly note: string;
  readonly servesFr: string;
  readonly noteFr: string;
  readonly verifiedOn: string;
}

const LIST = 'The list of the 2026 season was not confirmed: ask the organization before you rely on it.';
const LISTE =
  'La liste de la saison 2026 n’a pas été confirmée : renseignez-vous auprès de l’organisation avant de vous y fier.';
const OTHER_CATEGORIES = `Mainly categories other than co-op. ${LIST}`;
const SEEN = '2026-11-21';

const mainlyOther = (id: string, name: string): RecognizedOrganization => ({
  id,
  name,
  categories: ['wh', 'yp'],
  serves: 'Depends on the agreement of the organization.',
  note: OTHER_CATEGORIES,
  servesFr: 'Selon l’accord de l’organisation.',
  noteFr: `Surtout d’autres catégories que Stage coop. ${LISTE}`,
  verifiedOn: SEEN,
});

/** R55: organizations named in public sources; those for co-op come first. */
export const RECOGNIZED_ORGANIZATIONS: readonly RecognizedOrganization[] = [
  {
    id: 'iaeste',
    name: 'IAESTE',
    categories: ['coop'],
    serves: 'Students in technical and scientific fields.',
    note: `Named for co-op internships. ${LIST}`,
    servesFr: 'Étudiants des domaines techniques et scientifiques.',
    noteFr: `Nommée pour les stages coop. ${LISTE}`,
    verifiedOn: SEEN,
  },
  {
    id: 'international-internship-network',
    name: 'International Internship Network',
    categories: ['coop'],
    serves: 'Students and interns, depending on its agreement.',
    note: `Named for co-op internships. ${LIST}`,
    servesFr: 'Étudiants et stagiaires, selon son accord.',
    noteFr: `Nommée pour les stages coop. ${LISTE}`,
    verifiedOn: SEEN,
  },
  mainlyOther('aiesec', 'AIESEC'),
  mainlyOther('aic', 'AIC'),
  mainlyOther('swap', 'SWAP / JENZA'),
  mainlyOther('stepwest', 'Stepwest'),
  mainlyOther('go-international', 'GO International'),
];
