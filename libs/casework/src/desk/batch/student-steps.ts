import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Invitations } from '../../identity/invitations.js';
import type { Fault, Outcome, Refusal } from '../../outcome.js';
import { FactRecording, periodFaults } from '../../students/fact-recording.js';
import type { CourseEnrolmentValues, StudentFact } from '../../students/student-fact.js';
import { StudentFactStore } from '../../students/student-fact.store.js';
import { TaskWords } from '../task-words.js';
import type { CancelWorkTermStep, StudentBefore, StudentRowStep, StudentStep } from './student-step.js';
import { StudentStepStore } from './student-step.store.js';
import type { TaskLeftFor } from './task-batch.js';

/** What a step would come to with the students of a list, as they stand now. */
export interface StudentStanding {
  readonly leftFor: ReadonlyMap<string, TaskLeftFor>;
  /** What is on file of those for whom nothing is added: it gets another state. */
  readonly changes: ReadonlyMap<string, Pick<StudentFact<'course_enrolment'>, 'id' | 'version'>>;
}

/** What became of one student. */
type StudentResult =
  | { readonly done: true; readonly before: StudentBefore | null }
  | { readonly done: false; readonly leftFor: TaskLeftFor };

const DONE: StudentResult = { done: true, before: null };
const leave = (leftFor: TaskLeftFor): StudentResult => ({ done: false, leftFor });
const NOTHING_CHANGES: StudentStanding['changes'] = new Map();

/**
 * Takes a step with a student of a list, as a person takes it singly. What is so already is left: a list is sent twice, or overlaps
 * with another one, and a student still has one mail, one course and one work term.
 */
@Injectable()
export class StudentSteps {
  constructor(
    private readonly words: TaskWords,
    private readonly invitations: Invitations,
    private readonly recording: FactRecording,
    private readonly facts: StudentFactStore,
    private readonly store: StudentStepStore,
    private readonly clock: Clock,
  ) {}

  /** Why the step is taken with nobody; null where it is. */
  refusalOf(step: StudentStep): Refusal | null {
    return step.kind === 'invite' ? this.invitations.refusalFor('student') : null;
  }

  /** What is wrong with the step itself. */
  faultsOf(step: StudentStep): readonly Fault[] {
    return periodFaults(step);
  }

  /** Writes nothing. */
  async standingOf(
    tx: Transaction,
    studentIds: readonly string[],
    step: StudentStep,
  ): Promise<StudentStanding> {
    switch (step.kind) {
      case 'invite':
        return { leftFor: await this.invitations.uninvited(tx, studentIds), changes: NOTHING_CHANGES };
      case 'course':
        return this.standingOfCourse(tx, studentIds, step);
      case 'work_term':
        return this.standingOfWorkTerm(tx, studentIds, step.term);
      case 'note':
      case 'message': {
        const said = await this.words.saidAbout(tx, studentIds, step);
        return { leftFor: new Map(said.map((id) => [id, 'said_already'])), changes: NOTHING_CHANGES };
      }
    }
  }

  async take(tx: Transaction, studentId: string, step: StudentRowStep): Promise<StudentResult> {
    if (step.kind === 'note' || step.kind === 'message') {
      const outcome = await this.words.sayAbout(tx, studentId, step);
      return outcome === 'done' ? DONE : leave(outcome);
    }
    if (step.kind === 'cancel_work_term') return this.cancel(tx, studentId, step);
    // Two lists with the same student, at the same moment: the second sees what the first did.
    await this.store.hold(tx, studentId);
    const { leftFor, changes } = await this.standingOf(tx, [studentId], step);
    const left = leftFor.get(studentId);
    if (left) return leave(left);
    switch (step.kind) {
      case 'invite':
        return resultOf(await this.invitations.inviteStudentIn(tx, studentId));
      case 'course': {
        const { kind: _kind, ...values } = step;
        const onFile = changes.get(studentId);
        return resultOf(
          onFile
            ? await this.recording.changeIn(
                tx,
                'course_enrolment',
                { studentId, ...onFile },
                { state: step.state },
              )
            : await this.recording.addIn(tx, 'course_enrolment', studentId, values),
        );
      }
      case 'work_term': {
        const { kind: _kind, ...values } = step;
        const unknown = {
          employer: null,
          setting: 'general',
          hoursPerWeek: null,
          cancelledAt: null,
        } as const;
        const made = await this.recording.addIn(tx, 'work_term', studentId, { ...values, ...unknown });
        return resultOf(made, ({ id, version }) => ({ workTermId: id, version }));
      }
    }
  }

  private async standingOfCourse(
    tx: Transaction,
    studentIds: readonly string[],
    { courseCode, term, state }: CourseEnrolmentValues,
  ): Promise<StudentStanding> {
    const leftFor = new Map<string, TaskLeftFor>();
    const changes = new Map<string, { id: string; version: number }>();
    for (const { studentId, id, version, values } of await this.facts.ofStudents(
      tx,
      'course_enrolment',
      studentIds,
    )) {
      if (values.courseCode !== courseCode || values.term !== term) continue;
      if (values.state === state) leftFor.set(studentId, 'on_file_already');
      else changes.set(studentId, { id, version });
    }
    return { leftFor, changes };
  }

  private async standingOfWorkTerm(
    tx: Transaction,
    studentIds: readonly string[],
    term: string,
  ): Promise<StudentStanding> {
    const standing = (await this.facts.ofStudents(tx, 'work_term', studentIds)).filter(
      ({ values }) => values.term === term && values.cancelledAt === null,
    );
    return {
      leftFor: new Map(standing.map(({ studentId }) => [studentId, 'on_file_already'])),
      changes: NOTHING_CHANGES,
    };
  }

  private async cancel(
    tx: Transaction,
    studentId: string,
    { workTermId: id, version }: CancelWorkTermStep,
  ): Promise<StudentResult> {
    const cancelledAt = this.clock.now().toISOString();
    return resultOf(
      await this.recording.changeIn(tx, 'work_term', { studentId, id, version }, { cancelledAt }),
    );
  }
}

function resultOf<T>(
  outcome: Outcome<T>,
  beforeOf: (value: T) => StudentBefore | null = () => null,
): StudentResult {
  if (outcome.ok) return { done: true, before: beforeOf(outcome.value) };
  return leave(LEFT_FOR[outcome.refusal.code] ?? 'refused');
}

const LEFT_FOR: Readonly<Record<string, TaskLeftFor>> = {
  not_found: 'unknown',
  stale_version: 'changed',
  already_recorded: 'on_file_already',
  account_disabled: 'account_disabled',
};
