import type { ReviewTaskKind } from '../../students/review-task.store.js';
import type { QueueGroup } from '../queue-filter.js';

interface ExportWords {
  readonly title: string;
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<ReviewTaskKind, string>>;
  readonly groups: Readonly<Record<QueueGroup, string>>;
  /** In place of overdue, where tasks that are done stand among the rows. */
  readonly earlier: string;
}

/** What the columns and codes of an exported queue are called, in the language of who exports. */
export const QUEUE_EXPORT_WORDS: Readonly<Record<'en' | 'fr', ExportWords>> = {
  en: {
    title: 'Queue',
    columns: [
      'Student number',
      'Student',
      'Program',
      'What',
      'Why it is here',
      'Due',
      'When',
      'Covered until',
      'Assigned to',
      'Put off until',
      'Last note',
    ],
    kinds: {
      letter_request: 'Letter request',
      document: 'Document',
      file_problem: 'File missing or damaged',
      submission: 'Application to IRCC',
      roster_question: 'Roster question',
      letter_problem: 'Letter problem',
      letter_flag: 'Letter no longer true',
      mail_problem: 'Mail problem',
      sign_off: 'Sign-off',
      permit_order: 'Permit cancelled by order',
      pathway_case: 'A candidate’s case',
      evidence_lapsed: 'Evidence that lapsed',
      second_reading: 'Second reading',
      readings_differ: 'Two readings differ',
      message: 'Message',
    },
    groups: {
      overdue: 'Overdue',
      today: 'Due today',
      tomorrow: 'Tomorrow',
      this_week: 'This week',
      later: 'Later',
    },
    earlier: 'Due before today',
  },
  fr: {
    title: 'File',
    columns: [
      'Numéro',
      'Étudiant',
      'Programme',
      'Quoi',
      'Pourquoi c’est ici',
      'Échéance',
      'Quand',
      'Couvert jusqu’au',
      'Confié à',
      'Reporté au',
      'Dernière note',
    ],
    kinds: {
      letter_request: 'Demande de lettre',
      document: 'Document',
      file_problem: 'Fichier manquant ou endommagé',
      submission: 'Demande à IRCC',
      roster_question: 'Question de liste',
      letter_problem: 'Problème de lettre',
      letter_flag: 'Lettre qui n’est plus vraie',
      mail_problem: 'Problème de courriel',
      sign_off: 'Approbation',
      permit_order: 'Permis annulé par décret',
      pathway_case: 'Dossier d’une candidature',
      evidence_lapsed: 'Preuve caduque',
      second_reading: 'Deuxième lecture',
      readings_differ: 'Deux lectures diffèrent',
      message: 'Message',
    },
    groups: {
      overdue: 'En retard',
      today: 'Pour aujourd’hui',
      tomorrow: 'Demain',
      this_week: 'Cette semaine',
      later: 'Plus tard',
    },
    earlier: 'Échéance passée',
  },
};
