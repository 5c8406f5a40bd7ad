import type { Program } from './program.js';

/** What the office has on file about a person; calendar dates are `YYYY-MM-DD`. */
export interface StudentValues {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
  /** ISO 3166-1 alpha-2. */
  readonly citizenships: readonly string[];
  readonly passportExpiresOn: string | null;
  /** The last day on which an immigration medical exam is valid (R6); null: none on file. */
  readonly medicalExamExpiresOn: string | null;
  readonly programId: string | null;
  /** Where the student studies, as the institution calls the place; null: not known, or there is one alone. */
  readonly campus: string | null;
  readonly programStartsOn: string | null;
  readonly programEndsOn: string | null;
  /** Null: not known. */
  readonly acceptedIntoCoop: boolean | null;
  /** Standing for program continuance; null: not known. */
  readonly continuanceMet: boolean | null;
  /** Date of the written completion notice. */
  readonly completedOn: string | null;
  readonly deEnrolledOn: string | null;
  /** R32, set by staff. */
  readonly disasterMeasure: boolean;
}

/** Who last set or lifted the disaster measure, and why (R32). */
export interface DisasterNote {
  readonly reason: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface StudentRecord extends Omit<StudentValues, 'programId'> {
  readonly id: string;
  readonly studentNumber: string;
  readonly program: Program | null;
  readonly disasterNote: DisasterNote | null;
  readonly version: number;
}

export const NEW_STUDENT: Omit<StudentValues, 'givenName' | 'familyName' | 'email'> = {
  language: 'en',
  citizenships: [],
  passportExpiresOn: null,
  medicalExamExpiresOn: null,
  programId: null,
  campus: null,
  programStartsOn: null,
  programEndsOn: null,
  acceptedIntoCoop: null,
  continuanceMet: null,
  completedOn: null,
  deEnrolledOn: null,
  disasterMeasure: false,
};

export function valuesOf(record: StudentRecord): StudentValues {
  const {
    id: _id,
    studentNumber: _number,
    version: _version,
    disasterNote: _note,
    program,
    ...values
  } = record;
  return { ...values, programId: program?.id ?? null };
}
