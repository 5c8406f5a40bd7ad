import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { ValuesKey } from '#platform/encryption/values-key.js';
import { type AuditEntry, AuditTrail } from '../../audit/audit-trail.js';
import { PersonKeys } from '../../audit/person-keys.js';
import { CitizenshipsChanged } from '../citizenships-changed.js';
import { FactsChanged } from '../facts-changed.js';
import { ProgramStore } from '../program.store.js';
import { StudentFactStore } from '../student-fact.store.js';
import { ChangedMeanwhileError, RosterBatchStore } from './roster-batch.store.js';
import type { OnFile } from './roster-decision.js';
import {
  changesOf,
  type FactDraft,
  type ProgramDraft,
  type RosterFactKind,
  type StudentDraft,
} from './roster-records.js';

const KINDS: readonly RosterFactKind[] = ['course_enrolment', 'study_enrolment', 'work_term'];

/** Writes what a batch changed, and nothing for what it did not: keys, rows, audit entries, and who is to be assessed. */
@Injectable()
export class RosterWriting {
  constructor(
    private readonly store: RosterBatchStore,
    private readonly facts: StudentFactStore,
    private readonly programs: ProgramStore,
    private readonly keys: PersonKeys,
    private readonly audit: AuditTrail,
    private readonly factsChanged: FactsChanged,
    private readonly citizenships: CitizenshipsChanged,
  ) {}

  async write(tx: Transaction, importId: string, onFile: OnFile): Promise<void> {
    const programs = [...onFile.programs.values()].filter((draft) => changesOf(draft).length > 0);
    const students = [...onFile.students.values()];
    const created = students.filter(({ before }) => before === null);
    const changed = students.filter((draft) => draft.before !== null && changesOf(draft).length > 0);
    await this.store.writePrograms(tx, programs);
    const ids = created.map(({ id }) => id);
    const keys = ids.length > 0 ? await this.keys.createMany(tx, ids) : new Map<string, ValuesKey>();
    await this.store.insertStudents(tx, created);
    await this.store.changeStudents(tx, changed);
    await this.writeFacts(tx, 'course_enrolment', changedFacts(students, 'course_enrolment'));
    await this.writeFacts(tx, 'study_enrolment', changedFacts(students, 'study_enrolment'));
    await this.writeFacts(tx, 'work_term', changedFacts(students, 'work_term'));
    const touched = students.filter((student) => isTouched(student));
    const entries = [
      ...programs.map((program) => programEntry(program, importId)),
      ...touched.map((student) => studentEntry(student, importId)),
    ];
    if (entries.length > 0) await this.audit.recordMany(tx, entries, keys);
    const others = changed.filter((draft) => changesOf(draft).includes('citizenships')).map(({ id }) => id);
    if (others.length > 0) await this.citizenships.changed(tx, others);
    const affected = new Set(touched.map(({ id }) => id));
    for (const { id, before } of programs) {
      if (before) for (const studentId of await this.programs.studentsOf(tx, id)) affected.add(studentId);
    }
    if (affected.size > 0) await this.factsChanged.changed(tx, [...affected]);
  }

  private async writeFacts<K extends RosterFactKind>(
    tx: Transaction,
    kind: K,
    drafts: readonly OwnedDraft<K>[],
  ): Promise<void> {
    const added = drafts.filter(({ draft }) => draft.before === null);
    const changed = drafts.filter(({ draft }) => draft.before !== null);
    await this.facts.insertMany(
      tx,
      kind,
      added.map(({ studentId, draft }) => ({ ...draft.after, id: draft.id, studentId })),
      null,
    );
    const count = await this.facts.changeMany(
      tx,
      kind,
      changed.map(({ draft }) => ({ ...draft.after, id: draft.id, version: draft.version })),
      null,
    );
    if (count !== changed.length) throw new ChangedMeanwhileError('A fact was changed meanwhile.');
  }
}

interface OwnedDraft<K extends RosterFactKind> {
  readonly studentId: string;
  readonly draft: FactDraft<K>;
}

function changedFacts<K extends RosterFactKind>(students: readonly StudentDraft[], kind: K): OwnedDraft<K>[] {
  return students.flatMap((student) => {
    const drafts: readonly FactDraft<K>[] = student.facts[kind];
    return drafts
      .filter((draft) => changesOf(draft).length > 0)
      .map((draft) => ({ studentId: student.id, draft }));
  });
}

const factsOf = (student: StudentDraft) =>
  KINDS.flatMap((kind) => student.facts[kind].map((draft) => ({ kind, draft })));

const isTouched = (student: StudentDraft): boolean =>
  changesOf(student).length > 0 || factsOf(student).some(({ draft }) => changesOf<object>(draft).length > 0);

/** One entry a student and batch; the values, before and after, are sealed under the student's key. */
function studentEntry(student: StudentDraft, importId: string): AuditEntry {
  const facts = factsOf(student).filter(({ draft }) => changesOf<object>(draft).length > 0);
  const fields = student.before === null ? [] : changesOf(student);
  return {
    action: student.before === null ? 'student.created' : 'student.changed',
    subjectType: 'student',
    subjectIds: [student.id, ...facts.map(({ draft }) => draft.id)],
    studentId: student.id,
    change: { importId, fields: [...fields, ...new Set(facts.map(({ kind }) => kind))] },
    values: {
      before: { student: student.before, facts: facts.map(({ kind, draft }) => ({ kind, ...draft.before })) },
      after: { student: student.after, facts: facts.map(({ kind, draft }) => ({ kind, ...draft.after })) },
    },
  };
}

function programEntry(program: ProgramDraft, importId: string): AuditEntry {
  return {
    action: program.before === null ? 'program.created' : 'program.changed',
    subjectType: 'program',
    subjectIds: [program.id],
    change: { importId, fields: changesOf(program) },
  };
}
