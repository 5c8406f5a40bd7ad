import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { ProofBefore } from './decisions/document-decision.store.js';

/** The one thing that documents write into an application: which document proves it, and what staff read there. */
@Injectable()
export class SubmissionProofStore {
  /** Holds the application for the rest of the transaction. */
  async lock(
    tx: Transaction,
    studentId: string,
    submissionId: string,
  ): Promise<'open' | 'unknown' | 'verified'> {
    const rows: { evidence: string }[] = await tx.manager.query(
      'select evidence from coop.submission where id = $1 and student_id = $2 for update',
      [submissionId, studentId],
    );
    if (!rows[0]) return 'unknown';
    return rows[0].evidence === 'verified' ? 'verified' : 'open';
  }

  /** The evidence stays the student's own word until the proof has passed inspection, and unverified until a person has seen it. */
  async attach(tx: Transaction, submissionId: string, documentId: string): Promise<void> {
    await tx.manager.query(
      'update coop.submission set document_id = $2, version = version + 1 where id = $1',
      [submissionId, documentId],
    );
  }

  /** A proof that has passed inspection and waits for a person. @returns whether that changed what the application rests on */
  async waits(tx: Transaction, documentId: string): Promise<boolean> {
    return this.change(tx, documentId, 'declared', 'proof');
  }

  /** The proof was sent back: what is left is the student's own word. @returns as above */
  async sentBack(tx: Transaction, documentId: string): Promise<boolean> {
    return this.change(tx, documentId, 'proof', 'declared');
  }

  private async change(tx: Transaction, documentId: string, from: string, to: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.submission set evidence = $3, version = version + 1 where document_id = $1 and evidence = $2`,
      [documentId, from, to],
    );
    return count > 0;
  }

  /**
   * What a person of the office read on the proof. The time as the student stated it stays beside it.
   * @returns what stood there before
   */
  async verify(
    tx: Transaction,
    submissionId: string,
    proof: { readonly receivedAt: Date; readonly applicationNumber: string | null },
  ): Promise<ProofBefore> {
    const before: (Omit<ProofBefore, 'receivedAt'> & { readonly receivedAt: Date })[] =
      await tx.manager.query(
        `select received_at as "receivedAt", application_number as "applicationNumber", evidence
           from coop.submission where id = $1 for update`,
        [submissionId],
      );
    await tx.manager.query(
      `update coop.submission set evidence = 'verified', received_at = $2, application_number = coalesce($3, application_number),
         version = version + 1 where id = $1`,
      [submissionId, proof.receivedAt, proof.applicationNumber],
    );
    return { ...before[0]!, receivedAt: before[0]!.receivedAt.toISOString() };
  }

  /** The application rests on the student's word again. Where nobody kept what that was, time and number stay as read. */
  async takeBack(tx: Transaction, submissionId: string, before: ProofBefore | null): Promise<void> {
    if (before)
      await tx.manager.query(
        `update coop.submission set evidence = $2, received_at = $3, application_number = $4, version = version + 1 where id = $1`,
        [submissionId, before.evidence, before.receivedAt, before.applicationNumber],
      );
    else
      await tx.manager.query(
        `update coop.submission set evidence = 'declared', version = version + 1 where id = $1`,
        [submissionId],
      );
  }
}
