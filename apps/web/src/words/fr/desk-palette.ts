import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-palette.js';

const words: SameKeys<typeof source> = {
  title: 'Aller à',
  open: 'Aller à',
  search: 'Étudiant, page, lettre, numéro de permis, IUC ou action',
  hint: 'Les flèches choisissent, Entrée ouvre, Échap ferme.',
  results: 'Résultats',
  none: 'Rien trouvé pour « {{query}} ».',
  count_one: '{{count}} résultat',
  count_other: '{{count}} résultats',
  key: 'Aller à n’importe quoi',
  kinds: {
    page: 'Page',
    action: 'Action',
    recent: 'Récent',
    student: 'Étudiant',
    letter_request: 'Demande de lettre',
    letter: 'Lettre',
    permit: 'Permis',
  },
  actions: {
    mine: 'Ma file',
    nobody: 'Tâches que personne n’a prises',
    overdue: 'Tout ce qui est en retard',
    snoozed: 'Ce qui est reporté',
    keys: 'Montrer les touches',
  },
};

export default words;
