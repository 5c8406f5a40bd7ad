import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Notifications } from '../notifications/notifications.js';
import { FactsChanged } from '../students/facts-changed.js';
import { ReviewTasks } from '../students/review-tasks.js';
import type { DocumentRow } from './document.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentPageStore } from './document-page.store.js';
import { DocumentStore } from './document.store.js';
import { READ_DOCUMENT } from './documents.jobs.js';
import type { FileFinding } from './file-examination.js';
import { SubmissionProofStore } from './submission-proof.store.js';

/** Writes what inspection found: ready for a person, or refused with a reason that the student can act on. */
@Injectable()
export class InspectionSettlement {
  constructor(
    private readonly documents: DocumentStore,
    private readonly files: DocumentFileStore,
    private readonly pages: DocumentPageStore,
    private readonly proofs: SubmissionProofStore,
    private readonly facts: FactsChanged,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  async settle(tx: Transaction, documentId: string, findings: readonly FileFinding[]): Promise<void> {
    const document = await this.documents.lock(tx, documentId);
    if (document?.state !== 'received') return;
    const at = this.clock.now();
    for (const finding of findings) {
      await this.files.noteInspection(tx, finding.id, { ...finding, at });
      await this.pages.insert(tx, finding.id, finding.images);
    }
    const refused = findings.filter(({ inspection }) => inspection === 'refused');
    const state = refused.length > 0 ? 'refused' : 'ready';
    await this.documents.decide(tx, documentId, document.version, { state, decidedBy: null, at });
    await this.audit.record(tx, {
      action: `document.${state}`,
      subjectType: 'document',
      subjectIds: [documentId],
      studentId: document.studentId,
      change: { state, version: document.version + 1, refusals: refused.map(({ refusal }) => refusal ?? '') },
    });
    if (state === 'refused') return this.mailRefusal(tx, document);
    await this.openTask(tx, document, findings);
    if (await this.proofs.waits(tx, documentId)) await this.facts.changed(tx, [document.studentId]);
    await publish(tx.manager, READ_DOCUMENT, { documentId });
  }

  /** The proof of an application is looked at with the application. */
  private async openTask(
    tx: Transaction,
    document: DocumentRow,
    findings: readonly FileFinding[],
  ): Promise<void> {
    const { id, studentId, purpose, submissionId } = document;
    const unscanned = findings.some(({ scan }) => scan === 'not_scanned') ? ['not_scanned'] : [];
    const why = [purpose, ...unscanned];
    if (submissionId)
      await this.tasks.open(tx, { kind: 'submission', subjectId: submissionId, studentId, why });
    else await this.tasks.open(tx, { kind: 'document', subjectId: id, studentId, why });
  }

  private async mailRefusal(
    tx: Transaction,
    { id, studentId, purpose, version }: DocumentRow,
  ): Promise<void> {
    await this.notifications.plan(tx, {
      studentId,
      kind: 'document_refused',
      class: 'courtesy',
      subjectType: 'document',
      subjectId: id,
      key: `${studentId}:document:${id}:v${version + 1}:document_refused`,
      details: { purpose },
    });
  }
}
