import type { Words } from '#domain/letters/words.js';
import type { PermitValues } from './permit.js';

/** Something worth a second look. It never blocks: what is printed is recorded as printed (R14). */
export interface PermitNote {
  readonly code: string;
  readonly severity: 'warn';
  readonly rule: string;
  readonly text: Words;
}

export interface NoteContext {
  readonly citizenships: readonly string[];
  readonly passportExpiresOn: string | null;
  readonly institutionDliNumber: string;
  /** The latest expiry among the current study permits. */
  readonly studyPermitExpiresOn: string | null;
}

const LETTERS = { study_permit: 'F', coop_work_permit: 'U', other_work_permit: 'U' } as const;

export function permitNotes(permit: PermitValues, context: NoteContext): PermitNote[] {
  const { kind, documentNumber, expiresOn, dliNumber } = permit;
  const { citizenships, passportExpiresOn, institutionDliNumber, studyPermitExpiresOn } = context;
  const notes: PermitNote[] = [];
  const warn = (code: string, rule: string, en: string, fr: string): void => {
    notes.push({ code, severity: 'warn', rule, text: { en, fr } });
  };
  if (documentNumber && documentNumber[0] !== LETTERS[kind]) {
    warn(
      'number_letter_mismatch',
      'R15',
      `Numbers of this kind begin with ${LETTERS[kind]}; this one begins with ${documentNumber[0]}. Check the kind of the document.`,
      `Les numéros de ce type commencent par ${LETTERS[kind]}; celui-ci commence par ${documentNumber[0]}. Vérifiez le type de document.`,
    );
  }
  if (passportExpiresOn && expiresOn > passportExpiresOn && !citizenships.includes('US')) {
    warn(
      'permit_beyond_passport',
      'R14',
      `The permit goes beyond the passport (${passportExpiresOn}). Check both dates.`,
      `Le permis dépasse le passeport (${passportExpiresOn}). Vérifiez les deux dates.`,
    );
  }
  if (kind === 'coop_work_permit' && studyPermitExpiresOn && expiresOn > studyPermitExpiresOn) {
    warn(
      'permit_beyond_study_permit',
      'R14',
      `The co-op work permit goes beyond the study permit (${studyPermitExpiresOn}). Check both dates.`,
      `Le permis de travail coop dépasse le permis d’études (${studyPermitExpiresOn}). Vérifiez les deux dates.`,
    );
  }
  if (kind !== 'other_work_permit' && dliNumber && dliNumber !== institutionDliNumber) {
    warn(
      'dli_mismatch',
      'R5',
      'The permit names another institution: it does not authorize a placement of ours.',
      'Le permis nomme un autre établissement : il n’autorise aucun de nos stages.',
    );
  }
  return notes;
}
