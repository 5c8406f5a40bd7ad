import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, notFound, type Outcome, refused } from '../outcome.js';
import type { DocumentView } from './document.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentStore } from './document.store.js';
import { DocumentViews } from './document-views.js';
import { INSPECT_DOCUMENT } from './documents.jobs.js';
import { SubmissionProofStore } from './submission-proof.store.js';
import type { UploadForm } from './upload-form.js';
import { PROOF_VERIFIED, QUOTA_REACHED } from './upload-refusals.js';

/** Makes the rows of a document whose files are safe already: document, files, audit and job, together or not at all. */
@Injectable()
export class DocumentReceipt {
  constructor(
    private readonly documents: DocumentStore,
    private readonly files: DocumentFileStore,
    private readonly proofs: SubmissionProofStore,
    private readonly audit: AuditTrail,
    private readonly views: DocumentViews,
  ) {}

  async record(tx: Transaction, actor: StudentActor, form: UploadForm): Promise<Outcome<DocumentView>> {
    const { studentId } = actor;
    const { purpose, submissionId, files } = form;
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > (await this.files.holdRoomOf(tx, studentId))) return refused(QUOTA_REACHED);
    const proof = submissionId ? await this.proofs.lock(tx, studentId, submissionId) : 'none';
    if (proof === 'unknown') return notFound('application');
    if (proof === 'verified') return PROOF_VERIFIED;
    const id = await this.documents.insert(tx, { studentId, purpose, uploadedBy: actor.accountId });
    await this.files.insert(tx, id, studentId, files);
    if (submissionId) await this.proofs.attach(tx, submissionId, id);
    await this.audit.record(tx, {
      action: 'document.received',
      subjectType: 'document',
      subjectIds: [id],
      studentId,
      change: { purpose, files: files.length, bytes },
      values: { after: { names: files.map(({ name }) => name) } },
    });
    await publish(tx.manager, INSPECT_DOCUMENT, { documentId: id });
    return done(await this.views.one(tx, id));
  }
}
