import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { sealJson } from '#platform/encryption/sealed-json.js';
import { PersonKeys } from '../../audit/person-keys.js';
import { ReviewTasks } from '../review-tasks.js';
import { StudentFactStore } from '../student-fact.store.js';
import { RosterBatchStore } from './roster-batch.store.js';
import { RosterClaimStore } from './roster-claim.store.js';
import { type Claim, claimsOf, contradictionOf, mergeClaims, studentKey } from './roster-claims.js';
import { decideRow, type OnFile, type RowOutcome } from './roster-decision.js';
import type { FactDraft, RosterFactKind, StudentDraft } from './roster-records.js';
import type { ReadLine } from './roster-reading.js';
import type { RosterReason } from './roster-reasons.js';
import type { RosterRow } from './roster-row.js';
import { RosterWriting } from './roster-writing.js';

/** What became of a line, for the report. */
export interface LineResult {
  readonly line: number;
  readonly studentNumber: string | null;
  readonly outcome: RowOutcome['outcome'];
  readonly reasons: readonly RosterReason[];
  readonly aboutStudentId?: string;
  /** What the file says beside what is on file, sealed under that student's key. */
  readonly sealedValues?: Buffer;
}

/** Takes one batch of lines into the database: a fixed number of statements, whatever the number of lines. */
@Injectable()
export class RosterBatch {
  constructor(
    private readonly store: RosterBatchStore,
    private readonly claims: RosterClaimStore,
    private readonly facts: StudentFactStore,
    private readonly writing: RosterWriting,
    private readonly tasks: ReviewTasks,
    private readonly keys: PersonKeys,
  ) {}

  async take(tx: Transaction, importId: string, lines: readonly ReadLine[]): Promise<LineResult[]> {
    const rows = lines.flatMap(({ reading }) => (reading.ok ? [reading.row] : []));
    const said = await this.loadClaims(tx, importId, lines);
    const onFile = await this.loadOnFile(tx, rows);
    const decisions = lines.map((line) => ({ line, decided: decideLine(line, said, onFile) }));
    await this.claims.keep(tx, importId, [...said.values()]);
    await this.writing.write(tx, importId, onFile);
    return this.report(tx, decisions);
  }

  private async loadClaims(
    tx: Transaction,
    importId: string,
    lines: readonly ReadLine[],
  ): Promise<Map<string, Claim>> {
    const keys = lines.flatMap(({ reading }) => {
      if (reading.ok) return claimsOf(reading.row).map(({ key }) => key);
      return reading.studentNumber === null ? [] : [studentKey(reading.studentNumber)];
    });
    const found = await this.claims.find(tx, importId, [...new Set(keys)]);
    return new Map(found.map((claim) => [claim.key, claim]));
  }

  private async loadOnFile(tx: Transaction, rows: readonly RosterRow[]): Promise<OnFile> {
    const numbers = new Set(rows.map(({ studentNumber }) => studentNumber));
    const stored = await this.store.lockStudents(tx, [...numbers]);
    const ids = stored.map(({ id }) => id);
    const courses = await this.draftsOf(tx, 'course_enrolment', ids);
    const study = await this.draftsOf(tx, 'study_enrolment', ids);
    const workTerms = await this.draftsOf(tx, 'work_term', ids);
    const students = stored.map(({ id, version, studentNumber, values }): StudentDraft => {
      const terms = workTerms.get(id) ?? [];
      return {
        id,
        version,
        studentNumber,
        before: values,
        after: values,
        facts: {
          course_enrolment: courses.get(id) ?? [],
          study_enrolment: study.get(id) ?? [],
          work_term: terms.filter(({ after }) => after.cancelledAt === null),
        },
        cancelled: terms.filter(({ after }) => after.cancelledAt !== null).map(({ after }) => after),
      };
    });
    const codes = new Set(rows.flatMap(({ program }) => (program ? [program.code] : [])));
    const programs = await this.store.programs(tx, [...codes]);
    const addresses = new Set(rows.map(({ person }) => person.email.toLowerCase()));
    const owners = await this.store.mailOwners(tx, [...addresses]);
    return {
      students: new Map(students.map((student) => [student.studentNumber, student])),
      programs: new Map(programs.map((program) => [program.after.code, program])),
      mailOwners: new Map(owners.map(({ email, studentId }) => [email, { studentId }])),
    };
  }

  private async draftsOf<K extends RosterFactKind>(
    tx: Transaction,
    kind: K,
    studentIds: readonly string[],
  ): Promise<Map<string, FactDraft<K>[]>> {
    const drafts = new Map<string, FactDraft<K>[]>();
    for (const { studentId, id, version, values } of await this.facts.ofStudents(tx, kind, studentIds))
      drafts.set(studentId, [
        ...(drafts.get(studentId) ?? []),
        { id, version, before: values, after: values },
      ]);
    return drafts;
  }

  /** Opens the questions for a person, and words the results. */
  private async report(
    tx: Transaction,
    decisions: readonly { readonly line: ReadLine; readonly decided: Decided }[],
  ): Promise<LineResult[]> {
    const questions = decisions.flatMap(({ decided }) => (decided.question ? [decided.question] : []));
    const keys =
      questions.length === 0
        ? new Map<string, Buffer>()
        : await this.keys.keysOf(tx, [...new Set(questions.map(({ studentId }) => studentId))]);
    const results: LineResult[] = [];
    for (const { line, decided } of decisions) {
      const { outcome, reasons, question, studentNumber } = decided;
      const key = question && keys.get(question.studentId);
      if (question) {
        const why = reasons.filter(({ code }) => code !== 'changed').map(({ code }) => code);
        await this.tasks.open(tx, {
          kind: 'roster_question',
          subjectId: question.studentId,
          studentId: question.studentId,
          why,
        });
      }
      results.push({
        line: line.line,
        studentNumber,
        outcome,
        reasons,
        ...(question && { aboutStudentId: question.studentId }),
        ...(question &&
          key && { sealedValues: sealJson(key, { onFile: question.onFile, inFile: question.inFile }) }),
      });
    }
    return results;
  }
}

type Decided = RowOutcome & { readonly studentNumber: string | null };

function decideLine({ line, reading }: ReadLine, said: Map<string, Claim>, onFile: OnFile): Decided {
  if (!reading.ok) {
    const { studentNumber, reasons } = reading;
    noteMention(studentNumber, line, said);
    return { studentNumber, outcome: 'rejected', reasons };
  }
  const { row } = reading;
  const { studentNumber } = row;
  const contradiction = contradictionOf(row, said);
  if (contradiction) {
    const student = onFile.students.get(studentNumber);
    const { reason, anotherPerson } = contradiction;
    noteMention(studentNumber, line, said);
    if (!anotherPerson || !student) return { studentNumber, outcome: 'rejected', reasons: [reason] };
    const { givenName, familyName, email } = student.after;
    const question = { studentId: student.id, onFile: { givenName, familyName, email }, inFile: row.person };
    return { studentNumber, outcome: 'to_a_person', reasons: [reason], question };
  }
  const decided = decideRow(row, onFile);
  if (decided.outcome === 'rejected') noteMention(studentNumber, line, said);
  else mergeClaims(row, said);
  return { studentNumber, ...decided };
}

/** A line that was not taken still mentions the student, who is therefore not absent. */
function noteMention(studentNumber: string | null, line: number, said: Map<string, Claim>): void {
  if (studentNumber === null) return;
  const key = studentKey(studentNumber);
  if (!said.has(key)) said.set(key, { key, line, facts: {} });
}
