import type { StudentListItem } from '../student-list.store.js';

interface ExportWords {
  readonly title: string;
  readonly columns: readonly string[];
  readonly readiness: Readonly<Record<StudentListItem['readyForPostings'], string>>;
}

/** What the columns and codes of an exported list of students are called, in the language of who exports. */
export const STUDENT_EXPORT_WORDS: Readonly<Record<'en' | 'fr', ExportWords>> = {
  en: {
    title: 'Students',
    columns: [
      'Family name',
      'Given names',
      'Student number',
      'Program',
      'Email',
      'Ready for postings',
      'Covered until',
    ],
    readiness: { ready: 'Ready for postings', not_ready: 'Not ready for postings', unknown: 'Not known yet' },
  },
  fr: {
    title: 'Étudiants',
    columns: [
      'Nom de famille',
      'Prénoms',
      'Numéro d’étudiant',
      'Programme',
      'Courriel',
      'Prêt pour les offres',
      'Couvert jusqu’au',
    ],
    readiness: {
      ready: 'Prêt pour les offres de stage',
      not_ready: 'Pas prêt pour les offres de stage',
      unknown: 'Pas encore connu',
    },
  },
};
