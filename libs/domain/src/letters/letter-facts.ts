import { attendanceOn, type Attendance } from './attendance.js';
import { letterFindings } from './findings.js';
import type { LetterCase, LetterKind, LetterPlacement } from './letter-case.js';

/** What the office says of itself on a letter. */
export interface LetterOffice {
  readonly institutionName: string;
  readonly dliNumber: string;
  readonly officeName: string;
  readonly email: string;
  readonly telephone: string;
  readonly address: string;
  readonly signatoryName: string;
  readonly signatoryTitle: string;
}

/** The facts of a letter as they were when it was issued (R63). Written once, read ever after: add keys, change none. */
export interface LetterFacts {
  readonly schema: 1;
  readonly kind: LetterKind;
  readonly language: 'en' | 'fr';
  readonly number: string;
  readonly issuedOn: string;
  readonly office: LetterOffice;
  readonly student: { readonly name: string; readonly studentNumber: string };
  readonly program: {
    readonly name: string;
    readonly credential: string;
    readonly level: 'post_secondary' | 'secondary';
    readonly months: number;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
  };
  readonly basis: 'mandatory_all' | 'required_in_stream';
  readonly weeks: { readonly work: number; readonly total: number };
  readonly attendance: Exclude<Attendance, 'not_full_time' | 'unknown'>;
  readonly placement: LetterPlacement | null;
}

export interface LetterStamp {
  readonly number: string;
  readonly language: 'en' | 'fr';
  readonly office: LetterOffice;
}

/** @returns null when a fact does not carry its sentence: a letter that would be untrue cannot be made */
export function freezeLetter(letter: LetterCase, stamp: LetterStamp): LetterFacts | null {
  const { program, student, placement } = letter;
  const attendance = attendanceOn(letter.today, letter.studyLoad);
  if (letterFindings(letter).some(({ severity }) => severity === 'block')) return null;
  if (!program?.credential || program.placementBasis === 'optional') return null;
  if (attendance === 'not_full_time' || attendance === 'unknown') return null;
  return {
    schema: 1,
    kind: letter.kind,
    language: stamp.language,
    number: stamp.number,
    issuedOn: letter.today,
    office: stamp.office,
    student: {
      name: `${student.givenName} ${student.familyName}`.trim(),
      studentNumber: student.studentNumber,
    },
    program: {
      name: program.name,
      credential: program.credential,
      level: program.level,
      months: program.months,
      startsOn: program.startsOn,
      endsOn: program.endsOn,
    },
    basis: program.placementBasis,
    weeks: { work: program.workTermWeeks, total: program.totalWeeks },
    attendance,
    // R3a: an employer stands in the letter only once the institution has approved the placement.
    placement: placement && (placement.approved ? placement : { ...placement, employer: null }),
  };
}
