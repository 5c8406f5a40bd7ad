import type { SameKeys } from '../catalogue.js';
import type en from '../en/desk-terms-copy.js';

export default {
  title: 'Copier les sessions de l’an dernier',
  lead: 'Ces sessions seraient ajoutées au brouillon, cinquante-deux semaines plus tard. Corrigez-y chacune là où le calendrier diffère, puis publiez.',
  none: 'Il n’y a rien à copier : les sessions de l’an prochain y sont déjà, ou leurs codes ne nomment aucune année.',
  add: 'Ajouter ces sessions au brouillon',
} satisfies SameKeys<typeof en>;
