import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-corrections.js';

const words: SameKeys<typeof source> = {
  title: 'Corrections',
  lead: 'Ce que des étudiants demandent de corriger. Changez le fait là où il est inscrit, puis répondez ici : la réponse et son motif restent au dossier.',
  open: 'Ouvertes',
  decided: 'Répondues',
  student: 'Étudiant',
  what: 'Ce qui est faux',
  wanted: 'Ce qui est juste',
  asked: 'Demandé',
  answer: 'Réponse',
  decide: 'Répondre',
  decideNamed: 'Répondre à {{name}}',
  decision: 'Réponse',
  accepted: 'Corrigé',
  refused: 'Non modifié',
  reason: 'Motif, pour l’étudiant',
  by: '{{at}}, {{name}} : {{reason}}',
};
export default words;
