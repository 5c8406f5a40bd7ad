import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** What the office has settled about documents. */
export interface DocumentPolicyValues {
  /** So many days after it was verified an approval letter stands for the permit that it announces. */
  readonly approvalLetterDays: number;
  /** So many days after a student declared an approval, its letter or permit must have been uploaded. */
  readonly declaredApprovalDays: number;
  /** Of a hundred verified documents, so many are read again by another person. */
  readonly secondReadingPercent: number;
  /** So long after it was verified a document's pages are shrunk and blurred; null: never. */
  readonly shrinkImagesAfterDays: number | null;
  /** So long after its last use (a year at least, R60) an original is removed; null: never. */
  readonly removeOriginalsAfterDays: number | null;
  /** The room that one student's documents have together, in megabytes (1024 × 1024 bytes). */
  readonly studentMegabytes: number;
}

export interface DocumentPolicyRow extends DocumentPolicyValues {
  readonly version: number;
}

@Injectable()
export class DocumentPolicyStore {
  async read(tx: Transaction): Promise<DocumentPolicyRow> {
    const rows: DocumentPolicyRow[] = await tx.manager.query(
      `select approval_letter_days as "approvalLetterDays", declared_approval_days as "declaredApprovalDays", second_reading_percent as "secondReadingPercent",
              shrink_images_after_days as "shrinkImagesAfterDays", remove_originals_after_days as "removeOriginalsAfterDays",
              student_megabytes as "studentMegabytes", version
         from coop.document_policy`,
    );
    return rows[0]!;
  }

  /** The row's version is the number of the edition that stands in it; editions of a setting follow one another. */
  async put(tx: Transaction, edition: number, values: DocumentPolicyValues): Promise<void> {
    await tx.manager.query(
      `update coop.document_policy set approval_letter_days = $2, second_reading_percent = $3, shrink_images_after_days = $4,
         remove_originals_after_days = $5, declared_approval_days = $6, student_megabytes = $7, version = $1`,
      [
        edition,
        values.approvalLetterDays,
        values.secondReadingPercent,
        values.shrinkImagesAfterDays,
        values.removeOriginalsAfterDays,
        values.declaredApprovalDays,
        values.studentMegabytes,
      ],
    );
  }
}
