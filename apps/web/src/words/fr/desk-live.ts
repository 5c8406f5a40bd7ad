import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-live.js';

const words: SameKeys<typeof source> = {
  asOf: 'La connexion est perdue. Cette page date de {{time}}; elle revient d’elle-même, et rien de ce que vous avez tapé n’est perdu.',
  lost: 'La connexion est perdue. Elle revient d’elle-même, et rien de ce que vous avez tapé n’est perdu.',
  here_one: '{{names}} regarde ceci aussi.',
  here_other: '{{names}} regardent ceci aussi.',
  letters: 'Lettres en lot : {{done}} sur {{total}}',
  due_one: '{{count}} de vos tâches est à échéance',
  due_other: '{{count}} de vos tâches sont à échéance',
};

export default words;
