import { columnOf, type RosterSubject } from './column-names.js';
import type { RosterRow } from './roster-row.js';
import type { RosterReason } from './roster-reasons.js';

/** What the file says of one thing (a student, a program, an enrolment …), and in which line it said so first. */
export interface Claim {
  readonly key: string;
  readonly line: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const studentKey = (studentNumber: string): string => `student/${studentNumber}`;

export function claimsOf(row: RosterRow): Claim[] {
  const { line, studentNumber: number, program, course, study, workTerm } = row;
  const about = (key: string, facts: object): Claim => ({ key, line, facts: { ...facts } });
  return [
    about(studentKey(number), {
      ...row.person,
      ...row.student,
      ...(program && { programCode: program.code }),
    }),
    ...(program ? [about(`program/${program.code}`, program)] : []),
    ...(course ? [about(`course/${number}/${course.courseCode}/${course.term}`, course)] : []),
    ...(study ? [about(`study/${number}/${study.from}`, study)] : []),
    ...(workTerm ? [about(`work/${number}/${workTerm.term}`, workTerm)] : []),
  ];
}

const PERSON: readonly string[] = ['givenName', 'familyName', 'email'];

/** Compares a row with what earlier lines said; null when it agrees. */
export function contradictionOf(
  row: RosterRow,
  earlier: ReadonlyMap<string, Claim>,
): { readonly anotherPerson: boolean; readonly reason: RosterReason } | null {
  for (const { key, facts } of claimsOf(row)) {
    const before = earlier.get(key);
    const column = Object.keys(facts).find(
      (name) => before && name in before.facts && !same(before.facts[name], facts[name]),
    );
    if (!before || column === undefined) continue;
    const anotherPerson = key.startsWith('student/') && PERSON.includes(column);
    return {
      anotherPerson,
      reason: {
        code: anotherPerson ? 'number_used_twice' : 'contradicts_line',
        column: columnOf(key.split('/', 1)[0] as RosterSubject, column),
        line: before.line,
      },
    };
  }
  return null;
}

/** Adds what a row says; the line that spoke first stays the one that is named. */
export function mergeClaims(row: RosterRow, into: Map<string, Claim>): void {
  for (const claim of claimsOf(row)) {
    const before = into.get(claim.key);
    into.set(claim.key, before ? { ...before, facts: { ...claim.facts, ...before.facts } } : claim);
  }
}

const same = (one: unknown, other: unknown): boolean => {
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  return JSON.stringify(one) === JSON.stringify(other);
};
