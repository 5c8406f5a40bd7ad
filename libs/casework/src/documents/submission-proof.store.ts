import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

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

  /** The evidence stays the student's own word until a person of the office has seen the proof. */
  async attach(tx: Transaction, submissionId: string, documentId: string): Promise<void> {
    await tx.manager.query(
      'update coop.submission set document_id = $2, version = version + 1 where id = $1',
      [submissionId, documentId],
    );
  }

  /** What a person of the office read on the proof. The time as the student stated it stays beside it. */
  async verify(
    tx: Transaction,
    submissionId: string,
    proof: { readonly receivedAt: Date; readonly applicationNumber: string | null },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.submission set evidence = 'verified', received_at = $2, application_number = coalesce($3, application_number),
         version = version + 1 where id = $1`,
      [submissionId, proof.receivedAt, proof.applicationNumber],
    );
  }
}
