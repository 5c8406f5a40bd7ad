import { randomUUID } from 'node:crypto';
import { changedValues } from '../changed-values.js';
import type { ProgramValues } from '../program.js';
import { plainText } from '../search-name.js';
import { NEW_STUDENT } from '../student-record.js';
import { columnOf, type RosterSubject } from './column-names.js';
import type { Draft, ProgramDraft, StudentDraft } from './roster-records.js';
import type { RosterReason } from './roster-reasons.js';
import type { RosterRow } from './roster-row.js';

/** What is on file, with what earlier rows of the same batch have added. */
export interface OnFile {
  readonly students: Map<string, StudentDraft>;
  readonly programs: Map<string, ProgramDraft>;
  /** Owner of each mail address in use, by its lower case; null is an account of the office. */
  readonly mailOwners: Map<string, { readonly studentId: string | null }>;
}

/** What becomes of a row. Of a row that goes to a person nothing is applied that the question is about. */
export interface RowOutcome {
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'rejected' | 'to_a_person';
  readonly reasons: readonly RosterReason[];
  /** For a person: whose case it is, and what the file says beside what is on file. */
  readonly question?: { readonly studentId: string; readonly onFile: object; readonly inFile: object };
}

const REQUIRED_OF_PROGRAM = ['name', 'months', 'totalWeeks', 'workTermWeeks', 'placementBasis'] as const;

/** Decides one row and applies it to the drafts. Pure but for the ids it makes. */
export function decideRow(row: RosterRow, onFile: OnFile): RowOutcome {
  const found = onFile.students.get(row.studentNumber);
  const identity = found ? questionOfIdentity(row, found) : questionOfAddress(row, onFile);
  if (identity && !identity.goOn) return identity.outcome;
  const program = programFor(row, onFile);
  if (program && 'missing' in program) {
    const reasons = program.missing.map(
      (field) => ({ code: 'program_incomplete', column: columnOf('program', field) }) as const,
    );
    return { outcome: 'rejected', reasons };
  }
  const student = found ?? newStudent(row);
  const changed = apply(row, student, program, identity !== null);
  if (identity) return { ...identity.outcome, reasons: [...identity.outcome.reasons, ...changed] };
  if (found) return { outcome: changed.length > 0 ? 'changed' : 'unchanged', reasons: changed };
  onFile.students.set(row.studentNumber, student);
  onFile.mailOwners.set(row.person.email.toLowerCase(), { studentId: student.id });
  return { outcome: 'created', reasons: [] };
}

interface Question {
  readonly outcome: RowOutcome;
  /** Whether the facts that the question is not about are applied. */
  readonly goOn: boolean;
}

const sameText = (one: string, other: string): boolean => plainText(one) === plainText(other);

/** The address differs: the same person with a new one, or the number now belongs to somebody else. */
function questionOfIdentity(row: RosterRow, found: StudentDraft): Question | null {
  const { givenName, familyName, email } = found.after;
  if (sameText(email, row.person.email)) return null;
  const recycled = !sameText(givenName, row.person.givenName) && !sameText(familyName, row.person.familyName);
  return {
    goOn: !recycled,
    outcome: {
      outcome: 'to_a_person',
      reasons: [{ code: recycled ? 'number_recycled' : 'email_changed', column: 'email' }],
      question: { studentId: found.id, onFile: { givenName, familyName, email }, inFile: row.person },
    },
  };
}

/** A new number with an address that somebody has. */
function questionOfAddress(row: RosterRow, onFile: OnFile): Question | null {
  const owner = onFile.mailOwners.get(row.person.email.toLowerCase());
  if (!owner) return null;
  if (owner.studentId === null)
    return {
      goOn: false,
      outcome: { outcome: 'rejected', reasons: [{ code: 'email_of_staff', column: 'email' }] },
    };
  return {
    goOn: false,
    outcome: {
      outcome: 'to_a_person',
      reasons: [{ code: 'email_in_use', column: 'email' }],
      question: {
        studentId: owner.studentId,
        onFile: {},
        inFile: { studentNumber: row.studentNumber, ...row.person },
      },
    },
  };
}

interface ProgramStep {
  readonly draft: ProgramDraft;
  /** What the row changes of a program that was on file. */
  readonly changed: readonly string[];
}

/** The row's program, made or changed; or what is missing to make it. */
function programFor(
  { program }: RosterRow,
  onFile: OnFile,
): ProgramStep | { readonly missing: readonly string[] } | null {
  if (!program) return null;
  const found = onFile.programs.get(program.code);
  if (found) {
    const before = found.after;
    found.after = { ...before, ...(found.planWritten ? withoutPlan(program) : program) };
    return { draft: found, changed: differences('program', before, found.after) };
  }
  const missing = REQUIRED_OF_PROGRAM.filter((field) => program[field] === undefined);
  if (missing.length > 0) return { missing };
  const values = {
    credential: null,
    level: 'post_secondary',
    kind: 'academic',
    streamCertified: false,
    ...program,
  };
  const draft = {
    id: randomUUID(),
    version: 1,
    before: null,
    after: values as ProgramValues,
    planWritten: false,
  };
  onFile.programs.set(program.code, draft);
  return { draft, changed: [] };
}

/** Weeks, basis and certification come from the plan that the office wrote. */
function withoutPlan(program: NonNullable<RosterRow['program']>): Partial<ProgramValues> {
  const {
    totalWeeks: _weeks,
    workTermWeeks: _work,
    placementBasis: _basis,
    streamCertified: _certified,
    ...kept
  } = program;
  return kept;
}

function newStudent(row: RosterRow): StudentDraft {
  return {
    id: randomUUID(),
    version: 1,
    studentNumber: row.studentNumber,
    before: null,
    after: { ...NEW_STUDENT, ...row.person },
    facts: { course_enrolment: [], study_enrolment: [], work_term: [] },
    cancelled: [],
  };
}

/** Applies what the row says to the student's drafts. @returns what it changed, as columns of the file */
function apply(
  row: RosterRow,
  student: StudentDraft,
  program: ProgramStep | null,
  inQuestion: boolean,
): RosterReason[] {
  const before = student.after;
  student.after = {
    ...before,
    ...(inQuestion ? {} : { ...row.person, email: before.email }),
    ...row.student,
    ...(program && { programId: program.draft.id }),
  };
  const changed = [
    ...differences('student', before, student.after),
    ...(program?.changed ?? []),
    ...applyFacts(row, student),
  ];
  return [...new Set(changed)].map((column) => ({ code: 'changed', column }));
}

function applyFacts({ course, study, workTerm }: RosterRow, student: StudentDraft): string[] {
  const changed: string[] = [];
  if (course) {
    const { course_enrolment: drafts } = student.facts;
    const found = drafts.find(
      ({ after }) => after.courseCode === course.courseCode && after.term === course.term,
    );
    changed.push(...put('course', drafts, found, course, course));
  }
  if (study) {
    const { study_enrolment: drafts } = student.facts;
    const found = drafts.find(({ after }) => after.from === study.from);
    changed.push(...put('study', drafts, found, study, { ...NEW_STUDY, ...study }));
  }
  const cancelled = student.cancelled.some(
    ({ term, from, to }) => term === workTerm?.term && from === workTerm.from && to === workTerm.to,
  );
  if (workTerm && !cancelled) {
    const { work_term: drafts } = student.facts;
    const found = drafts.find(({ after }) => after.term === workTerm.term);
    changed.push(...put('work', drafts, found, workTerm, { ...NEW_WORK_TERM, ...workTerm }));
  }
  return changed;
}

const NEW_STUDY = { finalSession: false } as const;
const NEW_WORK_TERM = {
  employer: null,
  setting: 'general',
  hoursPerWeek: null,
  approvedByDli: false,
  cancelledAt: null,
} as const;

/** Lays what is said over the fact on file, or adds a new one. @returns the columns of what changed */
function put<Values extends object>(
  subject: RosterSubject,
  drafts: Draft<Values>[],
  found: Draft<Values> | undefined,
  said: Partial<Values>,
  whole: Values,
): string[] {
  if (!found) {
    drafts.push({ id: randomUUID(), version: 1, before: null, after: whole });
    return Object.keys(said).map((field) => columnOf(subject, field));
  }
  const before = found.after;
  found.after = { ...before, ...said };
  return differences(subject, before, found.after);
}

function differences(subject: RosterSubject, before: object, after: object): string[] {
  const changed = changedValues<object>(before, after);
  return Object.keys(changed?.after ?? {}).map((field) => columnOf(subject, field));
}
