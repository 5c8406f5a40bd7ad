import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Notifications } from '../../notifications/notifications.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { type DeclaredApproval, DeclaredApprovalStore } from './declared-approval.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 200;

/**
 * An approval that a student has only declared authorizes nothing, and is no evidence for ever: where neither its letter nor
 * the permit was uploaded in the office's own number of days, the student is asked for it and the desk gets a task (R16).
 */
@Injectable()
export class DeclaredApprovals {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly approvals: DeclaredApprovalStore,
    private readonly calendar: OfficeCalendar,
    private readonly tasks: ReviewTasks,
    private readonly notifications: Notifications,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Run again, it does nothing twice. @returns how many lapsed */
  async run(stop: AbortSignal): Promise<number> {
    let lapsed = 0;
    for (;;) {
      const over = await this.transactions.run(WORKER, async (tx) =>
        this.approvals.over(tx, await this.calendar.today(tx), BATCH),
      );
      for (const approval of over) {
        if (stop.aborted) return lapsed;
        if (await this.transactions.run(WORKER, (tx) => this.lapse(tx, approval))) lapsed += 1;
      }
      if (over.length < BATCH) return lapsed;
    }
  }

  private async lapse(tx: Transaction, approval: DeclaredApproval): Promise<boolean> {
    const { submissionId, studentId, declaredOn } = approval;
    if (!(await this.approvals.lapse(tx, submissionId, this.clock.now()))) return false;
    await this.audit.record(tx, {
      action: 'submission.approval_lapsed',
      subjectType: 'submission',
      subjectIds: [submissionId],
      studentId,
      change: { declaredOn },
    });
    await this.tasks.open(tx, {
      kind: 'evidence_lapsed',
      subjectId: submissionId,
      studentId,
      why: ['declared_approval'],
    });
    await this.notifications.plan(tx, {
      studentId,
      kind: 'approval_unshown',
      class: 'courtesy',
      subjectType: 'submission',
      subjectId: submissionId,
      key: `${studentId}:submission:${submissionId}:approval_unshown:${declaredOn}`,
      details: { date: declaredOn },
    });
    return true;
  }
}
