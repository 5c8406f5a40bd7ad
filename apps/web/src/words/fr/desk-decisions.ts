import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-decisions.js';

const words: SameKeys<typeof source> = {
  heading: 'Décisions jusqu’ici',
  undo: 'Annuler',
  dismiss: 'Fermer',
  just: {
    verify: 'Vérifié : {{what}}',
    return: 'Retourné : {{what}}',
    reject: 'Non accepté : {{what}}',
  },
  made: {
    verify: 'Vérifié par {{by}}, {{at}}',
    return: 'Retourné par {{by}}, {{at}}',
    reject: 'Non accepté par {{by}}, {{at}}',
  },
  back: {
    undone: 'Annulé aussitôt par {{by}}, {{at}}',
    reopened: 'Rouvert par {{by}}, {{at}} : {{reason}}',
  },
  reopen: 'Rouvrir',
  reopenTitle: 'Examiner ce document de nouveau?',
  reopenLead: {
    verified:
      'Ce qui était vérifié ne compte plus dès maintenant : le permis ou la preuve est repris, la réponse est recalculée, et l’étudiant ou l’étudiante en est averti. Le document attend de nouveau dans la file.',
    other: 'Le document attend de nouveau dans la file, et l’étudiant ou l’étudiante en est averti.',
  },
  reason: 'Pourquoi?',
};

export default words;
