import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Assessments } from '../authorization/assessments/assessments.js';
import { SignOffTasks } from '../authorization/sign-offs/sign-off-tasks.js';
import { FactsChanged } from '../students/facts-changed.js';
import { ReassessmentMarkStore } from './reassessment-mark.store.js';
import { type PlanDifference, ReminderPlanning } from './reminder-planning.js';

/** Students who are assessed within the transaction that changed them: about a second of work. */
const AT_ONCE = 100;
const NOTHING: PlanDifference = { added: 0, superseded: 0, revived: 0 };

/** What follows from a changed fact, in its own transaction: a new assessment, the desk's questions, a new reminder plan. */
@Injectable()
export class CaseReassessment extends FactsChanged {
  constructor(
    private readonly assessments: Assessments,
    private readonly signOffs: SignOffTasks,
    private readonly planning: ReminderPlanning,
    private readonly marks: ReassessmentMarkStore,
  ) {
    super();
  }

  override async changed(tx: Transaction, studentId: string): Promise<void> {
    await this.reassess(tx, studentId);
  }

  /**
   * A few are assessed at once. A roster with thousands of students must not wait for as many assessments: those are marked
   * in the same transaction, and the sweep carries them out.
   */
  override async changedForMany(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    if (studentIds.length > AT_ONCE) await this.marks.mark(tx, studentIds);
    else for (const studentId of studentIds) await this.reassess(tx, studentId);
  }

  async reassess(tx: Transaction, studentId: string): Promise<PlanDifference> {
    const evaluation = await this.assessments.reassess(tx, studentId);
    if (!evaluation) return NOTHING;
    await this.signOffs.settle(tx, studentId, evaluation);
    return this.planning.apply(tx, studentId, evaluation);
  }
}
