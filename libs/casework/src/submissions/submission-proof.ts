import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { DocumentRow } from '../documents/document.js';
import { DocumentStore } from '../documents/document.store.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import { ReviewTasks } from '../students/review-tasks.js';

/** The confirmation that a student attaches to an application: an own document, of that purpose, of no other application. */
@Injectable()
export class SubmissionProof {
  constructor(
    private readonly documents: DocumentStore,
    private readonly tasks: ReviewTasks,
  ) {}

  async find(tx: Transaction, documentId: string | null): Promise<Outcome<DocumentRow | null>> {
    if (!documentId) return done(null);
    const document = await this.documents.byId(tx, documentId);
    const own = document && isOwnOrStaffs(tx.actor, document);
    if (own && document.purpose === 'submission_confirmation' && !document.submissionId)
      return done(document);
    return invalid([
      {
        path: 'documentId',
        problem: 'Send the id of a submission_confirmation that you uploaded and have not attached yet.',
        fr: 'Envoyez une confirmation que vous avez téléversée et pas encore jointe.',
      },
    ]);
  }

  /** From now on the proof is looked at with its application. One still in inspection opens the task when it is through. */
  async link(tx: Transaction, document: DocumentRow, submissionId: string): Promise<void> {
    if (document.state !== 'ready') return;
    await this.tasks.close(tx, 'document', document.id);
    await this.tasks.open(tx, {
      kind: 'submission',
      subjectId: submissionId,
      studentId: document.studentId,
      why: [document.purpose],
    });
  }
}
