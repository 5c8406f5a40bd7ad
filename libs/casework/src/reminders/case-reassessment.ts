import { Injectable } from '@nestjs/common';
import { asTheOffice } from '#database/as-the-office.js';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Assessments } from '../authorization/assessments/assessments.js';
import { ReassessmentStore } from '../authorization/assessments/reassessment.store.js';
import { SignOffTasks } from '../authorization/sign-offs/sign-off-tasks.js';
import { FactsChanged } from '../students/facts-changed.js';
import { type PlanDifference, ReminderPlanning } from './reminder-planning.js';

/** Students whose facts and answers are in memory at a time. */
const PAGE = 500;

/** What follows from changed facts, in their own transaction: new assessments, the desk's questions, new reminder plans. */
@Injectable()
export class CaseReassessment extends FactsChanged {
  constructor(
    private readonly assessments: Assessments,
    private readonly signOffs: SignOffTasks,
    private readonly planning: ReminderPlanning,
    private readonly store: ReassessmentStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async changed(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    // In one order, so that two who change the same students wait for one another and never both.
    const inOrder = [...new Set(studentIds)].sort();
    for (let at = 0; at < inOrder.length; at += PAGE) await this.reassess(tx, inOrder.slice(at, at + PAGE));
  }

  override async outdated(tx: Transaction, of?: { readonly programId: string }): Promise<void> {
    await asTheOffice(tx, () => this.store.outdate(tx, this.clock.now(), of?.programId ?? null));
  }

  async reassess(tx: Transaction, studentIds: readonly string[]): Promise<PlanDifference> {
    const evaluations = await this.assessments.reassess(tx, studentIds);
    await this.signOffs.settle(tx, evaluations);
    return this.planning.apply(tx, evaluations);
  }
}
