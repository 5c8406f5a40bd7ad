import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { DocumentRow } from '../documents/document.js';
import type { DocumentState } from '../documents/document-states.js';
import { DocumentStore } from '../documents/document.store.js';
import { SubmissionProofStore } from '../documents/submission-proof.store.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import { ReviewTasks } from '../students/review-tasks.js';

/** What can still become the proof of an application; what was sent back or refused cannot. */
const USABLE: readonly DocumentState[] = ['received', 'ready'];

/** The confirmation that a student attaches to an application: an own document, of that purpose, of no other application. */
@Injectable()
export class SubmissionProof {
  constructor(
    private readonly documents: DocumentStore,
    private readonly proofs: SubmissionProofStore,
    private readonly tasks: ReviewTasks,
  ) {}

  async find(tx: Transaction, documentId: string | null): Promise<Outcome<DocumentRow | null>> {
    if (!documentId) return done(null);
    const document = await this.documents.byId(tx, documentId);
    const own = document && isOwnOrStaffs(tx.actor, document);
    const isProof = document?.purpose === 'submission_confirmation' && USABLE.includes(document.state);
    if (own && isProof && !document.submissionId) return done(document);
    return invalid([
      {
        path: 'documentId',
        problem:
          'Choose a confirmation that you uploaded, that was not sent back, and that belongs to no application yet.',
        fr: 'Choisissez une confirmation que vous avez téléversée, qui ne vous a pas été retournée et qui n’est jointe à aucune demande.',
      },
    ]);
  }

  /**
   * From now on the proof is looked at with its application, and counts as one. One still in inspection does so when it is
   * through; since the application names it already, inspection has either ended, as is seen here, or will find the application.
   */
  async link(tx: Transaction, { id }: DocumentRow, submissionId: string): Promise<void> {
    const document = await this.documents.byId(tx, id);
    if (document?.state !== 'ready') return;
    await this.proofs.waits(tx, document.id);
    await this.tasks.close(tx, 'document', document.id);
    await this.tasks.open(tx, {
      kind: 'submission',
      subjectId: submissionId,
      studentId: document.studentId,
      why: [document.purpose],
    });
  }
}
