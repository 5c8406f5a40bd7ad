import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-travel.js';

const words: SameKeys<typeof source> = {
  add: 'Inscrire un voyage',
  correct: 'Corriger le voyage',
  correctNamed: 'Modifier le voyage du {{date}}',
  remove: 'Retirer',
  removeNamed: 'Retirer le voyage du {{date}}',
  removeTitle: 'Retirer le voyage du {{date}}?',
  abroad: 'Pas encore de retour',
  zone: 'À l’heure de',
  momentHint: 'AAAA-MM-JJ HH:MM, par exemple 2026-10-10 08:30',
  reason: 'Pourquoi',
  reasonHint:
    'La raison est gardée dans l’historique des changements; la déclaration de l’étudiant reste marquée comme telle.',
};

export default words;
