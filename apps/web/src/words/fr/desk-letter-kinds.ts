import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-letter-kinds.js';

const words: SameKeys<typeof source> = {
  title: 'Lettres',
  lead: 'Les types de lettres que rédige le bureau, qui peut les demander et quel texte est en vigueur.',
  new: 'Nouveau type',
  name: 'Type',
  base: 'Porte sur',
  whoAsks: 'Qui peut demander',
  asks: { both: 'Étudiants et personnel', students: 'Étudiants', staff: 'Personnel', nobody: 'Personne' },
  withoutReview: 'Sans révision',
  turnaround: 'Jours ouvrables pour répondre',
  lately: 'Récemment, la moitié en {{median}}, quatre sur cinq en {{most}} ({{letters}} lettres en 60 jours)',
  words: 'Texte',
  inForce: 'Édition {{edition}} depuis le {{from}}',
  ofProduct: 'Édition {{edition}}, fournie avec le produit',
  noWords: 'Aucun en vigueur',
  inPreparation: 'Édition {{edition}} : {{state}}',
  retired: 'Retiré',
  retiredOn: 'Retiré le {{on}}',
  builtIn: 'Fourni avec le produit',
  edit: 'Modifier {{name}}',
  retire: 'Retirer',
  retireNamed: 'Retirer {{name}}',
  retireLead:
    'Plus personne ne demandera ce type. Les demandes ouvertes reçoivent encore une réponse, et son code ne sert plus. Cela ne se reprend pas.',
  retireDo: 'Retirer ce type',
  bases: {
    placement: 'Un stage du programme',
    permit_support: 'L’appui à un permis de travail coop',
    all_students: 'Les stages de toutes les personnes d’un programme',
    extension: 'La prolongation d’un permis d’études',
    iec_host: 'Un stage EIC chez son hôte',
    enrolment: 'L’inscription seule',
  },
  fields: {
    code: 'Code',
    codeHint:
      'Mots en minuscules joints par des traits de soulignement, par exemple enrolment_confirmation. Il ne change jamais.',
    nameEn: 'Nom en anglais',
    nameFr: 'Nom en français',
    base: 'Porte sur',
    baseHint:
      'Détermine les faits que portent ses lettres et ce qu’elles doivent affirmer. Ne change jamais.',
    studentsMayAsk: 'Les étudiants peuvent la demander',
    staffMayAsk: 'Le personnel peut la demander',
    issueWithoutReview: 'Délivrer sans révision',
    issueWithoutReviewHint: 'Une demande sans rien à signaler reçoit sa réponse aussitôt, sans intervention.',
    turnaroundDays: 'Jours ouvrables pour répondre',
    turnaroundHint: 'De 0 à 60. Les étudiants le voient en faisant la demande.',
  },
};
export default words;
