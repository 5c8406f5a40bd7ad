import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** An approval letter that stands for a permit, or stood for it. */
export interface LetterEvidence {
  readonly permitId: string;
  readonly documentId: string;
  readonly studentId: string;
  /** The last day on which it counts, in the office's zone, `YYYY-MM-DD`. */
  readonly countsUntil: string;
  readonly lapsed: boolean;
}

const LETTERS = `
  select p.id as "permitId", p.document_id as "documentId", p.student_id as "studentId", p.lapsed_at is not null as lapsed,
         ((p.verified_at at time zone o.time_zone)::date + d.approval_letter_days)::text as "countsUntil"
    from coop.permit p cross join coop.office o cross join coop.document_policy d
   where p.source = 'approval_letter' and p.superseded_by is null and p.document_id is not null and p.verified_at is not null
     and p.expires_on >= $1::date`;

/** The letters that nothing has superseded yet, and until when each counts. */
@Injectable()
export class LetterEvidenceStore {
  async ofDocuments(
    tx: Transaction,
    today: string,
    documentIds: readonly string[],
  ): Promise<LetterEvidence[]> {
    return tx.manager.query(`${LETTERS} and p.document_id = any($2)`, [today, documentIds]);
  }

  async ofStudent(tx: Transaction, today: string, studentId: string): Promise<LetterEvidence[]> {
    return tx.manager.query(`${LETTERS} and p.student_id = $2`, [today, studentId]);
  }

  /** Those that count no longer than so many days from today on, and have not lapsed: the longest standing first. */
  async endingWithin(tx: Transaction, today: string, days: number, limit: number): Promise<LetterEvidence[]> {
    return tx.manager.query(
      `${LETTERS} and p.lapsed_at is null and p.verified
        and (p.verified_at at time zone o.time_zone)::date + d.approval_letter_days < $1::date + $2::int
        order by p.verified_at limit $3`,
      [today, days, limit],
    );
  }

  /** False when it was superseded, taken back or lapsed meanwhile. */
  async lapse(tx: Transaction, permitId: string, at: Date): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.permit set verified = false, lapsed_at = $2, version = version + 1
        where id = $1 and superseded_by is null and lapsed_at is null`,
      [permitId, at],
    );
    return count === 1;
  }
}
