import type { SameKeys } from '../catalogue.js';
import type en from '../en/desk-terms-copy.js';

export default {
  title: 'Copier les sessions de l’an dernier',
  lead: 'Ces sessions seraient ajoutées, cinquante-deux semaines plus tard. Corrigez ensuite chacune là où le calendrier diffère.',
  none: 'Il n’y a rien à copier : les sessions de l’an prochain y sont déjà, ou leurs codes ne nomment aucune année.',
  add: 'Ajouter ces sessions',
} satisfies SameKeys<typeof en>;
