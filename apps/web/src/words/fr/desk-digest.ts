import type source from '../en/desk-digest.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Un courriel par jour',
  lead: 'Les jours ouvrables, dès huit heures là où est le bureau : combien de choses attendent, combien sont en retard, et ce qui est à vous. Personne n’y est nommé. Rien n’est envoyé un jour où rien n’attend.',
  wanted: 'M’envoyer le résumé du jour',
  saved: 'Enregistré.',
};

export default words;
