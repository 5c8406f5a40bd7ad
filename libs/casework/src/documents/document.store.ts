import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { DocumentPurpose, DocumentRow } from './document.js';
import type { DocumentState } from './document-states.js';
import type { GivenReason } from './return-reasons.js';

const COLUMNS = `d.id, d.student_id as "studentId", d.purpose, d.state, d.reasons, d.fields, d.created_at as "createdAt",
  d.decided_at as "decidedAt", d.version,
  (select s.id from coop.submission s where s.document_id = d.id limit 1) as "submissionId"`;

@Injectable()
export class DocumentStore {
  async insert(
    tx: Transaction,
    document: { readonly studentId: string; readonly purpose: DocumentPurpose; readonly uploadedBy: string },
  ): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      'insert into coop.document (student_id, purpose, uploaded_by) values ($1, $2, $3) returning id',
      [document.studentId, document.purpose, document.uploadedBy],
    );
    return rows[0]!.id;
  }

  async byId(tx: Transaction, id: string): Promise<DocumentRow | null> {
    const rows: DocumentRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.document d where d.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The row is held until the transaction ends, so that two decisions follow one another. */
  async lock(tx: Transaction, id: string): Promise<DocumentRow | null> {
    const rows: DocumentRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.document d where d.id = $1 for update of d`,
      [id],
    );
    return rows[0] ?? null;
  }

  async ofStudent(tx: Transaction, studentId: string): Promise<DocumentRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.document d where d.student_id = $1 order by d.created_at desc, d.id desc`,
      [studentId],
    );
  }

  /** Compare-and-set on a row that the caller holds locked at this version: a miss is no refusal but a fault of ours, and throws. */
  async decide(
    tx: Transaction,
    id: string,
    version: number,
    decision: {
      readonly state: DocumentState;
      readonly decidedBy: string | null;
      readonly at: Date;
      readonly reasons?: readonly GivenReason[];
      readonly fields?: object;
    },
  ): Promise<void> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.document set state = $3, decided_by = $4, decided_at = $5, reasons = coalesce($6, reasons),
         fields = coalesce($7, fields), version = version + 1
       where id = $1 and version = $2`,
      [
        id,
        version,
        decision.state,
        decision.decidedBy,
        decision.at,
        decision.reasons ? JSON.stringify(decision.reasons) : null,
        decision.fields ? JSON.stringify(decision.fields) : null,
      ],
    );
    if (count !== 1) throw new Error('A locked document was no longer at the version that was read.');
  }

  /** Waits for a decision again. Its fields stay as they were read, for whoever looks next. */
  async reopen(tx: Transaction, id: string, version: number): Promise<void> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.document set state = 'ready', decided_by = null, decided_at = null, reasons = '[]', version = version + 1
        where id = $1 and version = $2`,
      [id, version],
    );
    if (count !== 1) throw new Error('A locked document was no longer at the version that was read.');
  }

  /** Returned documents that this one, sent later for the same purpose, has replaced. */
  async supersedeReturned(
    tx: Transaction,
    document: Pick<DocumentRow, 'id' | 'studentId' | 'purpose'>,
  ): Promise<void> {
    await tx.manager.query(
      `update coop.document set state = 'superseded', version = version + 1
        where student_id = $2 and purpose = $3 and state = 'returned'
          and created_at < (select created_at from coop.document where id = $1)`,
      [document.id, document.studentId, document.purpose],
    );
  }

  /** Documents still waiting for inspection since before the instant. */
  async waitingSince(tx: Transaction, before: Date): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select id from coop.document where state = 'received' and created_at < $1 order by created_at limit 200`,
      [before],
    );
    return rows.map(({ id }) => id);
  }
}
