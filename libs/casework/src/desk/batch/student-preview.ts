import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, type Fault, invalid, type Outcome, refused } from '../../outcome.js';
import { STEP_NOT_ALLOWED, TaskHandling } from '../task-handling.js';
import type { StudentStep } from './student-step.js';
import { type NamedStudent, StudentStepStore } from './student-step.store.js';
import { StudentSteps } from './student-steps.js';
import type { TaskLeftFor } from './task-batch.js';

/** As many are named for each reason; a list has thousands. */
const NAMED = 20;

/** What a step with the students of a list would come to now. */
export interface StudentPreview {
  /** With how many it would be done. */
  readonly fit: number;
  /** Of these, those of whom something on file gets another state; for the others it is added. */
  readonly changes: number;
  /** Most first. */
  readonly left: readonly {
    readonly leftFor: TaskLeftFor;
    readonly count: number;
    /** The first of them, by number. */
    readonly students: readonly NamedStudent[];
  }[];
}

/** Looks at each student of a list before anything is done; writes nothing but that somebody looked. */
@Injectable()
export class StudentPreviews {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly handling: TaskHandling,
    private readonly steps: StudentSteps,
    private readonly store: StudentStepStore,
    private readonly audit: AuditTrail,
  ) {}

  async preview(
    actor: StaffActor,
    studentIds: readonly string[],
    step: StudentStep,
    origin: RequestOrigin,
  ): Promise<Outcome<StudentPreview>> {
    const refusal = this.handling.isAllowed(actor, step.kind) ? this.steps.refusalOf(step) : STEP_NOT_ALLOWED;
    if (refusal) return refused(refusal);
    const faults = this.steps.faultsOf(step);
    if (faults.length > 0) return invalid(faults);
    return this.transactions.run(
      actor,
      async (tx) => {
        const students = await this.store.named(tx, studentIds);
        if (students.length !== studentIds.length) return invalid([UNKNOWN_STUDENT]);
        const { leftFor, changes } = await this.steps.standingOf(tx, studentIds, step);
        const groups = new Map<TaskLeftFor, NamedStudent[]>();
        for (const student of students) {
          const code = leftFor.get(student.id);
          if (!code) continue;
          const group = groups.get(code);
          if (group) group.push(student);
          else groups.set(code, [student]);
        }
        const left = [...groups]
          .map(([code, all]) => ({ leftFor: code, count: all.length, students: all.slice(0, NAMED) }))
          .toSorted((a, b) => b.count - a.count);
        await this.audit.record(tx, {
          action: 'students.listed',
          subjectType: 'student',
          subjectIds: left.flatMap((group) => group.students.map(({ id }) => id)),
        });
        return done({ fit: students.length - leftFor.size, changes: changes.size, left });
      },
      origin,
    );
  }
}

export const UNKNOWN_STUDENT: Fault = {
  path: 'students',
  problem: 'One of the students does not exist, or is not yours to see. Choose again.',
  fr: 'Une de ces personnes n’existe pas, ou ce n’est pas à vous de la voir. Choisissez de nouveau.',
};
