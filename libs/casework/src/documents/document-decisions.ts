import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { NotificationClass, NotificationKind } from '../notifications/notification.js';
import { Notifications } from '../notifications/notifications.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../outcome.js';
import { ReviewTasks } from '../students/review-tasks.js';
import type { DocumentRow, DocumentView } from './document.js';
import { afterDocumentStep, type DocumentStep } from './document-states.js';
import { DocumentStore } from './document.store.js';
import { DocumentViews } from './document-views.js';
import type { GivenReason } from './return-reasons.js';

type Decision = Extract<DocumentStep, 'verify' | 'return' | 'reject'>;

const MAILS: Readonly<Record<Decision, readonly [NotificationKind, NotificationClass]>> = {
  verify: ['document_verified', 'receipt'],
  return: ['document_returned', 'courtesy'],
  reject: ['document_rejected', 'courtesy'],
};

/** What every decision on a document begins with (the version seen, the step in order) and ends with. */
@Injectable()
export class DocumentDecisions {
  constructor(
    private readonly documents: DocumentStore,
    private readonly views: DocumentViews,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Holds the document for the rest of the transaction. */
  async open(tx: Transaction, id: string, version: number, step: Decision): Promise<Outcome<DocumentRow>> {
    const row = await this.documents.lock(tx, id);
    if (!row) return notFound('document');
    if (row.version !== version) return stale('document', await this.views.one(tx, id));
    if (afterDocumentStep(row.state, step)) return done(row);
    return outOfOrder(`The document is ${row.state}; this step is for documents that are ready for review.`);
  }

  /** Writes the decision, closes the desk's tasks, and lets the student know. */
  async settle(
    tx: Transaction,
    row: DocumentRow,
    step: Decision,
    { reasons = [], fields }: { readonly reasons?: readonly GivenReason[]; readonly fields?: object },
  ): Promise<DocumentView> {
    const { id, studentId, purpose, version } = row;
    const state = afterDocumentStep(row.state, step)!;
    await this.documents.decide(tx, id, version, {
      state,
      decidedBy: actorId(tx.actor),
      at: this.clock.now(),
      reasons,
      ...(fields && { fields }),
    });
    if (step === 'verify') await this.documents.supersedeReturned(tx, row);
    await this.tasks.close(tx, 'document', id);
    if (row.submissionId) await this.tasks.close(tx, 'submission', row.submissionId);
    await this.audit.record(tx, {
      action: `document.${state}`,
      subjectType: 'document',
      subjectIds: [id],
      studentId,
      change: { state, version: version + 1, purpose, reasons: reasons.map(({ code }) => code) },
      values: { before: row.fields, after: fields ?? { reasons } },
    });
    const [kind, mailClass] = MAILS[step];
    await this.notifications.plan(tx, {
      studentId,
      kind,
      class: mailClass,
      subjectType: 'document',
      subjectId: id,
      key: `${studentId}:document:${id}:v${version + 1}:${kind}`,
      details: { purpose },
    });
    return this.views.one(tx, id);
  }
}
