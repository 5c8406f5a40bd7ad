import type { LetterBase } from './letter-base.js';
import type { Words } from './words.js';

/** Code of a kind of letter: lower-case words joined by underscores. */
export const KIND_CODE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** A kind of letter as the office runs it. */
export interface LetterKindValues {
  readonly code: string;
  readonly names: Words;
  readonly base: LetterBase;
  readonly studentsMayAsk: boolean;
  readonly staffMayAsk: boolean;
  /** Requests with nothing to warn of are answered without a person. */
  readonly issueWithoutReview: boolean;
  /** Business days in which the office means to answer (R65). */
  readonly turnaroundDays: number;
}

const ONE_WEEK = 5;
const built = (
  code: string,
  base: LetterBase,
  en: string,
  fr: string,
  who: { readonly students: boolean } = { students: true },
): LetterKindValues => ({
  code,
  names: { en, fr },
  base,
  studentsMayAsk: who.students,
  staffMayAsk: true,
  issueWithoutReview: false,
  turnaroundDays: ONE_WEEK,
});

/** The kinds that every installation begins with (R63, R11–R13, R3b). */
export const BUILT_IN_KINDS: readonly LetterKindValues[] = [
  built(
    'placement_confirmation',
    'placement',
    'Placement confirmation letter',
    'Lettre de confirmation de stage',
  ),
  built(
    'coop_permit_support',
    'permit_support',
    'Support letter for a co-op work permit',
    'Lettre d’appui pour un permis de travail coop',
  ),
  built(
    'all_students_confirmation',
    'all_students',
    'Confirmation that all students of the program do placements',
    'Confirmation que toutes les personnes du programme font des stages',
  ),
  built(
    'study_permit_extension_support',
    'extension',
    'Support letter for a study-permit extension',
    'Lettre d’appui pour la prolongation du permis d’études',
  ),
  built(
    'iec_host_confirmation',
    'iec_host',
    'Confirmation by the host of an IEC internship',
    'Confirmation de l’hôte d’un stage EIC',
    { students: false },
  ),
];
