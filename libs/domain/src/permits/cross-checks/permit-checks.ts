import { type Mismatch, warning } from './mismatch.js';

export type CheckedKind = 'study_permit' | 'coop_work_permit' | 'other_work_permit';

/** What is printed on a permit, read or typed; null where it is not known. Dates `YYYY-MM-DD`. */
export interface PermitToCheck {
  readonly kind: CheckedKind;
  readonly documentNumber: string | null;
  readonly expiresOn: string | null;
  readonly dliNumber: string | null;
}

export interface PermitRecord {
  readonly citizenships: readonly string[];
  readonly passportExpiresOn: string | null;
  readonly institutionDliNumber: string;
  /** The latest expiry among the current study permits. */
  readonly studyPermitExpiresOn: string | null;
}

const LETTERS = { study_permit: 'F', coop_work_permit: 'U', other_work_permit: 'U' } as const;

/** A permit against what it must fit (R5, R14, R15). What is printed is recorded as printed. */
export function permitMismatches(permit: PermitToCheck, record: PermitRecord): Mismatch[] {
  const { kind, documentNumber, expiresOn, dliNumber } = permit;
  const { citizenships, passportExpiresOn, institutionDliNumber, studyPermitExpiresOn } = record;
  const found: Mismatch[] = [];
  if (documentNumber && documentNumber[0] !== LETTERS[kind])
    found.push(
      warning(
        'number_letter_mismatch',
        'R15',
        'documentNumber',
        `Numbers of this kind begin with ${LETTERS[kind]}; this one begins with ${documentNumber[0]}. Check the kind of the document.`,
        `Les numéros de ce type commencent par ${LETTERS[kind]}; celui-ci commence par ${documentNumber[0]}. Vérifiez le type de document.`,
      ),
    );
  if (passportExpiresOn && expiresOn && expiresOn > passportExpiresOn && !citizenships.includes('US'))
    found.push(
      warning(
        'permit_beyond_passport',
        'R14',
        'expiresOn',
        `The permit goes beyond the passport (${passportExpiresOn}). Check both dates.`,
        `Le permis dépasse le passeport (${passportExpiresOn}). Vérifiez les deux dates.`,
      ),
    );
  if (
    kind === 'coop_work_permit' &&
    studyPermitExpiresOn &&
    expiresOn !== null &&
    expiresOn > studyPermitExpiresOn
  )
    found.push(
      warning(
        'permit_beyond_study_permit',
        'R14',
        'expiresOn',
        `The co-op work permit goes beyond the study permit (${studyPermitExpiresOn}). Check both dates.`,
        `Le permis de travail coop dépasse le permis d’études (${studyPermitExpiresOn}). Vérifiez les deux dates.`,
      ),
    );
  if (kind !== 'other_work_permit' && dliNumber && dliNumber !== institutionDliNumber)
    found.push(
      warning(
        'dli_mismatch',
        'R5',
        'dliNumber',
        'The permit names another institution: it does not authorize a placement of ours.',
        'Le permis nomme un autre établissement : il n’autorise aucun de nos stages.',
      ),
    );
  return found;
}
