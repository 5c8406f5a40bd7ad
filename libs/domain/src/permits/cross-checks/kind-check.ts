import type { PrintedKind } from '../reading/printed-kind.js';
import { type Mismatch, warning } from './mismatch.js';
import type { CheckedKind } from './permit-checks.js';

/** What the student said the document is. */
export type ChosenKind = CheckedKind | 'approval_letter' | 'submission_confirmation';

const KIND_WORDS: Readonly<Record<PrintedKind, { readonly en: string; readonly fr: string }>> = {
  study_permit: { en: 'a study permit', fr: 'un permis d’études' },
  work_permit: { en: 'a work permit', fr: 'un permis de travail' },
  visitor_record: { en: 'a visitor record', fr: 'une fiche du visiteur' },
  approval_letter: { en: 'an approval letter', fr: 'une lettre d’approbation' },
  submission_confirmation: {
    en: 'a confirmation of an application',
    fr: 'une confirmation de demande',
  },
};

/** R16: what the document calls itself against what the student chose; the number of its form counts for nothing. */
export function kindMismatch(printed: PrintedKind | null, chosen: ChosenKind): Mismatch | null {
  const expected = chosen === 'coop_work_permit' || chosen === 'other_work_permit' ? 'work_permit' : chosen;
  if (printed === null || printed === expected) return null;
  const [is, said] = [KIND_WORDS[printed], KIND_WORDS[expected]];
  return warning(
    'kind_not_chosen',
    'R16',
    'kind',
    `By its own words this is ${is.en}; the student chose ${said.en}. Verify it as what it is, or return it.`,
    `D’après son propre texte, c’est ${is.fr}; l’étudiant a choisi ${said.fr}. Vérifiez-le pour ce qu’il est, ou retournez-le.`,
  );
}
