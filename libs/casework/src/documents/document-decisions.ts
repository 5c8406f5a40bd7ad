import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { Notifications } from '../notifications/notifications.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../outcome.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { DECISION_MAILS, UNDO_SECONDS } from './decisions/decision-mails.js';
import {
  type DecisionStep,
  type DecisionTraces,
  DocumentDecisionStore,
} from './decisions/document-decision.store.js';
import type { DocumentRow, DocumentView } from './document.js';
import { afterDocumentStep } from './document-states.js';
import { DocumentStore } from './document.store.js';
import { DocumentViews } from './document-views.js';
import type { GivenReason } from './return-reasons.js';

/** What every decision on a document begins with (the version seen, the step in order) and ends with. */
@Injectable()
export class DocumentDecisions {
  constructor(
    private readonly documents: DocumentStore,
    private readonly decisions: DocumentDecisionStore,
    private readonly views: DocumentViews,
    private readonly tasks: ReviewTasks,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Holds the document for the rest of the transaction. */
  async open(
    tx: Transaction,
    id: string,
    version: number,
    step: DecisionStep,
  ): Promise<Outcome<DocumentRow>> {
    const row = await this.documents.lock(tx, id);
    if (!row) return notFound('document');
    const closed = await this.wall.before(tx, row.studentId);
    if (closed) return closed;
    if (row.version !== version) return stale('document', await this.views.one(tx, id));
    if (afterDocumentStep(row.state, step)) return done(row);
    return outOfOrder(`The document is ${row.state}; this step is for documents that are ready for review.`);
  }

  /** Writes the decision, closes the desk's tasks, and lets the student know. */
  async settle(
    tx: Transaction,
    row: DocumentRow,
    step: DecisionStep,
    {
      reasons = [],
      fields,
      traces = {},
    }: {
      readonly reasons?: readonly GivenReason[];
      readonly fields?: object;
      readonly traces?: DecisionTraces;
    },
  ): Promise<DocumentView> {
    const { id, studentId, purpose, version } = row;
    const state = afterDocumentStep(row.state, step)!;
    const at = this.clock.now();
    await this.documents.decide(tx, id, version, {
      state,
      decidedBy: actorId(tx.actor),
      at,
      reasons,
      ...(fields && { fields }),
    });
    await this.decisions.insert(tx, {
      ...traces,
      documentId: id,
      studentId,
      step,
      documentVersion: version + 1,
      at,
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
    const [kind, mailClass] = DECISION_MAILS[step];
    await this.notifications.plan(tx, {
      studentId,
      kind,
      class: mailClass,
      subjectType: 'document',
      subjectId: id,
      key: `${studentId}:document:${id}:v${version + 1}:${kind}`,
      details: { purpose },
      afterSeconds: UNDO_SECONDS,
    });
    return this.views.one(tx, id);
  }
}
