import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Assessments } from '../authorization/assessments/assessments.js';
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
  ) {
    super();
  }

  override async changed(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    // In one order, so that two who change the same students wait for one another and never both.
    const inOrder = [...new Set(studentIds)].sort();
    for (let at = 0; at < inOrder.length; at += PAGE) await this.reassess(tx, inOrder.slice(at, at + PAGE));
  }

  async reassess(tx: Transaction, studentIds: readonly string[]): Promise<PlanDifference> {
    const evaluations = await this.assessments.reassess(tx, studentIds);
    await this.signOffs.settle(tx, evaluations);
    return this.planning.apply(tx, evaluations);
  }
}
