import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-reading.js';

export default {
  waiting: 'La lecture de la page est en cours. Vous pouvez saisir ce qui y figure.',
  unreadable: 'La page n’a pas pu être lue par la machine. Saisissez ce qui y figure.',
  asRead: 'Comme lu',
  compare: 'Lecture incertaine : comparez avec la page',
  read: 'Lu : {{value}}',
  sureness: 'sûr à {{percent}} %',
  use: 'Reprendre',
  useFor: 'Reprendre {{value}} pour {{label}}',
  useRemarks: 'Reprendre ces lignes',
  takeOver: 'Reprendre tout ce qui a été lu',
  field: {
    familyName: 'Nom de famille',
    givenNames: 'Prénoms',
    birthDate: 'Date de naissance',
    uci: 'IUC',
    applicationNumber: 'Numéro de la demande',
    institution: 'Établissement',
  },
  remarkClass: {
    K1: 'Admissible : sur le campus ou hors campus (R4)',
    K2: 'Admissible : sur le campus, avec stages (R4)',
    not_qualifying: 'Non admissible : ancien libellé (R4)',
    manual_review: 'Libellé inconnu : une personne décide (R4)',
    none: 'Aucune remarque (R4)',
  },
} satisfies SameKeys<typeof source>;
