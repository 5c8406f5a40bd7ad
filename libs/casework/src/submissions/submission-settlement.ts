import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { OutcomeKind } from '#domain/work-authorization/facts.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Notifications } from '../notifications/notifications.js';
import { FactsChanged } from '../students/facts-changed.js';
import { ReviewTasks } from '../students/review-tasks.js';
import type { SubmissionRow } from './submission.js';
import { type NewSubmission, SubmissionStore } from './submission.store.js';

/** Writes what became of an application, with the audit trail, the mail, and the facts it changes. */
@Injectable()
export class SubmissionSettlement {
  constructor(
    private readonly submissions: SubmissionStore,
    private readonly audit: AuditTrail,
    private readonly notifications: Notifications,
    private readonly facts: FactsChanged,
    private readonly tasks: ReviewTasks,
    private readonly clock: Clock,
  ) {}

  async recorded(tx: Transaction, id: string, submission: NewSubmission): Promise<void> {
    const { studentId, kind, channel } = submission;
    await this.audit.record(tx, {
      action: 'submission.recorded',
      subjectType: 'submission',
      subjectIds: [id],
      studentId,
      change: { kind, channel, evidence: 'declared', version: 1 },
      values: { after: submission },
    });
    await this.notifications.plan(tx, {
      studentId,
      kind: 'submission_recorded',
      class: 'receipt',
      subjectType: 'submission',
      subjectId: id,
      key: `${studentId}:submission:${id}:v1:submission_recorded`,
      details: { submissionKind: kind },
    });
    await this.facts.changed(tx, [studentId]);
  }

  async outcome(
    tx: Transaction,
    row: SubmissionRow,
    outcome: { readonly kind: OutcomeKind; readonly at: Date; readonly evidence: 'declared' | 'verified' },
  ): Promise<void> {
    await this.submissions.noteOutcome(tx, row.id, { ...outcome, recordedAt: this.clock.now() });
    // Another answer, or the office's own: what was said about the former one is over.
    await this.tasks.close(tx, 'evidence_lapsed', row.id);
    await this.audit.record(tx, {
      action: `submission.outcome_${outcome.evidence}`,
      subjectType: 'submission',
      subjectIds: [row.id],
      studentId: row.studentId,
      change: { version: row.version + 1, evidence: outcome.evidence },
      values: { before: { outcome: row.outcome, at: row.outcomeAt }, after: outcome },
    });
    await this.facts.changed(tx, [row.studentId]);
  }
}
