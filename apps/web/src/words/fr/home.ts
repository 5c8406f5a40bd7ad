import type source from '../en/home.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  fromOffice: 'Du bureau coop',
  messages: { you: 'Vous', office: 'Le bureau coop', all: 'Tous les messages, et écrire au bureau' },
  ask: 'J’ai une question',
  askHint: 'Écrire au bureau coop et lire ses réponses',
  title: 'Votre autorisation de travail coop',
  mayIWork: 'Puis-je travailler?',
  why: 'Pourquoi?',
  nextDate: 'Prochaine date importante',
  in_one: 'dans {{count}} jour',
  in_other: 'dans {{count}} jours',
  today: 'aujourd’hui',
  ago_one: 'il y a {{count}} jour',
  ago_other: 'il y a {{count}} jours',
  tasks: 'Vos tâches',
  progress: '{{done}} sur {{total}} faites',
  groups: {
    action_needed: 'À faire',
    in_progress: 'En cours',
    done: 'Fait',
  },
  more: 'Du nouveau?',
  recordSubmission: 'J’ai présenté une demande à IRCC',
  recordSubmissionHint: 'Consignez l’heure exacte et gardez votre preuve',
  uploadDocument: 'J’ai un document pour vous',
  uploadDocumentHint: 'Un permis, une lettre d’approbation ou une confirmation',
  reportTravel: 'Je quitte ou j’ai quitté le Canada',
  reportTravelHint: 'Cela peut mettre fin à une permission pendant qu’IRCC décide',
  selfCheck: 'Puis-je faire ce stage?',
  selfCheckHint: 'Comparez votre permis aux règles avant de demander',
  prepare: 'Préparer une demande',
  prepareHint: 'Papiers, numéros, et à quoi ressemble la confirmation',
  adviser: 'Une page pour un conseiller',
  adviserHint: 'Ce qui est au dossier à votre sujet, à imprimer',
  until: 'jusqu’au {{date}}',
  by: 'au plus tard le {{date}}',
  issued: 'délivrée le {{date}}',
};

export default words;
