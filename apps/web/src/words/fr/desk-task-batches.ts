import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-task-batches.js';

const words: SameKeys<typeof source> = {
  title: 'Tâches en lot',
  lead: 'Des gestes sur plusieurs tâches, faits en arrière-plan : où en est chacun, ce qu’est devenue chaque tâche, et le retour en arrière.',
  none: 'Rien n’a été lancé dernièrement. Choisissez des lignes dans la file, ou toutes celles qui répondent.',
  live: 'Tâches en lot : {{done}} sur {{total}}',
  startedBy: 'Lancé par {{name}}, {{at}}',
  undoneBy: 'Annule un geste antérieur; lancé par {{name}}, {{at}}',
  wasUndone: 'Ceci a été annulé : voir ce qu’il en est',
  background:
    'Elles sont faites en arrière-plan, en votre nom. Vous pouvez quitter la page, arrêter, et tout annuler.',
  backgroundStays: 'Elles sont faites en arrière-plan, en votre nom. Vous pouvez quitter la page et arrêter.',
  ofStudents_one: '{{step}} : {{count}} personne',
  ofStudents_other: '{{step}} : {{count}} personnes',
  rows: 'Ce qu’est devenue chaque tâche',
  outcomes: { waiting: 'En attente', done: 'Faite', left: 'Laissée telle quelle', stopped: 'Non examinée' },
  leftFor: {
    changed: 'Modifiée depuis que vous l’avez vue.',
    refused: 'Impossible dans son état.',
    unknown: 'Elle n’existe plus.',
    not_allowed: 'La personne qui a lancé ceci n’y est plus autorisée.',
    done: 'La tâche est faite.',
    not_done: 'Elle est ouverte : il n’y a rien à rouvrir.',
    not_snoozed: 'Elle n’est pas reportée.',
    ends_with_decision: 'Elle finit avec la décision sur ce dont elle parle.',
    open_twin: 'Une autre tâche sur la même chose est ouverte.',
    account_disabled: 'Le compte est désactivé : personne ne peut y ouvrir une session.',
    signs_in_already: 'Ouverture de session déjà possible.',
    invited_already: 'Un lien qui fonctionne est déjà parti.',
    on_file_already: 'C’est déjà au dossier.',
    said_already: 'La même chose exactement a été écrite pour cette personne depuis moins d’un jour.',
    not_returnable: 'Ce n’est ni un document ni une demande de lettre.',
    reason_unfit: 'Le motif n’est pas prévu pour cela. Retournez-la seule.',
    not_waiting: 'Ce dont elle parle n’attend pas de décision.',
    reading_closed: 'Un document de cette personne est d’abord à lire une deuxième fois.',
    unexpected: 'Quelque chose s’est interrompu. Faites-la seule.',
  },
};

export default words;
