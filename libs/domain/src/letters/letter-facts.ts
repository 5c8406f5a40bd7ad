import { attendanceOn, type Attendance } from './attendance.js';
import { type FrenchNames, officeIn } from '../office/office-names.js';
import { letterFindings } from './findings.js';
import { type LetterBase, speaksOfPlacements } from './letter-base.js';
import type { Internship, LetterCase, LetterPlacement } from './letter-case.js';

/** What the office says of itself on a letter: names and title in the language of the letter. */
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
  /** Code of the kind. */
  readonly kind: string;
  /** Absent from the first letters, whose kinds had one base each: read it with `baseOf`. */
  readonly base?: LetterBase;
  readonly language: 'en' | 'fr';
  readonly number: string;
  readonly issuedOn: string;
  readonly office: LetterOffice;
  readonly student: { readonly name: string; readonly studentNumber: string };
  readonly program: {
    readonly name: string;
    /** Null only in letters that do not speak of placements, as are the basis and the weeks. */
    readonly credential: string | null;
    readonly level: 'post_secondary' | 'secondary';
    readonly months: number;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
  };
  readonly basis: 'mandatory_all' | 'required_in_stream' | null;
  readonly weeks: { readonly work: number; readonly total: number } | null;
  readonly attendance: Exclude<Attendance, 'not_full_time' | 'unknown'> | null;
  readonly placement: LetterPlacement | null;
  /** By which anybody can check the letter; absent from the first letters. */
  readonly verificationCode?: string;
  /** Of a letter by the host of an IEC internship. */
  readonly internship?: Internship;
}

/** The office as its letters take it from the record. */
export type RecordedOffice = LetterOffice & Partial<FrenchNames>;

export interface LetterStamp {
  readonly number: string;
  readonly language: 'en' | 'fr';
  /** As it is on record, with its French names: those that the letter's language asks for are frozen. */
  readonly office: RecordedOffice;
}

export function baseOf({ base, kind }: Pick<LetterFacts, 'base' | 'kind'>): LetterBase {
  return base ?? (kind === 'coop_permit_support' ? 'permit_support' : 'placement');
}

/** @returns null when a fact does not carry its sentence: a letter that would be untrue cannot be made */
export function freezeLetter(letter: LetterCase, stamp: LetterStamp): LetterFacts | null {
  const { base, program, student, placement } = letter;
  if (letterFindings(letter).some(({ severity }) => severity === 'block')) return null;
  if (base === 'iec_host') return freezeHostLetter(letter, stamp);
  if (!program) return null;
  const { placementBasis: basis } = program;
  const attendance = attendanceOn(letter.today, letter.studyLoad);
  if (attendance === 'not_full_time' || attendance === 'unknown') return null;
  const placements = speaksOfPlacements(base);
  if (placements && (!program.credential || basis === 'optional')) return null;
  return {
    schema: 1,
    kind: letter.kind,
    base,
    language: stamp.language,
    number: stamp.number,
    issuedOn: letter.today,
    office: officeIn(stamp.office, stamp.language),
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
    basis: placements && basis !== 'optional' ? basis : null,
    weeks: placements ? { work: program.workTermWeeks, total: program.totalWeeks } : null,
    attendance,
    placement: placements ? shownPlacement(placement) : null,
  };
}

/** R42: an intern of a school abroad has no program of ours: the letter rests on school, host and dates. */
function freezeHostLetter(
  { kind, base, today, student, internship }: LetterCase,
  { language, number, office }: LetterStamp,
): LetterFacts | null {
  if (!internship) return null;
  return {
    schema: 1,
    kind,
    base,
    language,
    number,
    issuedOn: today,
    office: officeIn(office, language),
    student: {
      name: `${student.givenName} ${student.familyName}`.trim(),
      studentNumber: student.studentNumber,
    },
    program: {
      name: internship.homeInstitution,
      credential: null,
      level: 'post_secondary',
      months: 0,
      startsOn: null,
      endsOn: null,
    },
    basis: null,
    weeks: null,
    attendance: null,
    placement: null,
    internship,
  };
}

/** R3a: an employer stands in the letter only once the institution has approved the placement. */
function shownPlacement(placement: LetterPlacement | null): LetterPlacement | null {
  return placement && (placement.approved ? placement : { ...placement, employer: null });
}
