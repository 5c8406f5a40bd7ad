import type { SameKeys } from '../catalogue.js';
import type en from '../en/adviser.js';

export default {
  title: 'Une page pour un conseiller',
  lead: 'Ce qui est au dossier à votre sujet, à imprimer et à apporter à un avocat, un CRIC ou un CRIEE. Rien ne sort de cette page tant que vous ne l’imprimez pas.',
  print: 'Imprimer cette page',
  person: 'Étudiant',
  name: 'Nom et numéro étudiant',
  program: 'Programme',
  passport: 'Fin du passeport',
  permits: 'Permis au dossier',
  permitDays: 'délivré le {{from}}, expire le {{to}}',
  verified: 'vérifié par le bureau',
  unverified: 'pas encore vérifié',
  applications: 'Demandes à IRCC',
  undecided: 'sans décision',
  byStatement: 'selon la déclaration de l’étudiant',
  footWithoutRules: 'En date du {{date}}. Faits tels qu’inscrits; aucun conseil.',
  foot: 'En date du {{date}}, selon les règles du {{pack}}. Faits tels qu’inscrits; aucun conseil.',
} satisfies SameKeys<typeof en>;
