import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** One reading of a document; sealed under its person's key. Null values: its words could not be read. */
export interface DocumentProposalRow {
  readonly documentId: string;
  readonly studentId: string;
  readonly readAt: Date;
  readonly sealedValues: Buffer | null;
}

@Injectable()
export class DocumentProposalStore {
  /** A document is read once: another run of the same job was first. */
  async insert(
    tx: Transaction,
    row: DocumentProposalRow,
    uci: { readonly whole: Buffer | null; readonly end: Buffer | null },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.document_proposal (document_id, student_id, read_at, sealed_values, uci_digest, uci_end_digest)
       values ($1, $2, $3, $4, $5, $6) on conflict (document_id) do nothing`,
      [row.documentId, row.studentId, row.readAt, row.sealedValues, uci.whole, uci.end],
    );
  }

  async of(tx: Transaction, documentId: string): Promise<DocumentProposalRow | null> {
    const rows: DocumentProposalRow[] = await tx.manager.query(
      `select document_id as "documentId", student_id as "studentId", read_at as "readAt", sealed_values as "sealedValues"
         from coop.document_proposal where document_id = $1`,
      [documentId],
    );
    return rows[0] ?? null;
  }

  /** Accepted documents that wait for a person and that nothing has read since before the instant. */
  async unread(tx: Transaction, before: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select d.id from coop.document d where d.state = 'ready' and d.created_at < $1
          and not exists (select from coop.document_proposal p where p.document_id = d.id)
        order by d.created_at limit $2`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether a permit in force at another student has this number. */
  async numberElsewhere(tx: Transaction, studentId: string, documentNumber: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `select from coop.permit where document_number = $2 and student_id <> $1 and superseded_by is null limit 1`,
      [studentId, documentNumber],
    );
    return rows.length > 0;
  }
}
