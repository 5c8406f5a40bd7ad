import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { DocumentFileRow } from './document.js';

const COLUMNS = `id, document_id as "documentId", student_id as "studentId", position, original_name as name,
  media_type as "mediaType", declared_type as "declaredType", bytes, pages, encode(sha256, 'hex') as sha256, storage_key as "storageKey", inspection, scan, refusal,
  problem, removed_at as "removedAt"`;

/** A file that is safe in the store and has no row yet. */
export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly declaredType: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly storageKey: string;
}

@Injectable()
export class DocumentFileStore {
  async insert(
    tx: Transaction,
    documentId: string,
    studentId: string,
    files: readonly KeptFile[],
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.document_file (document_id, student_id, position, original_name, media_type, declared_type, bytes, sha256, storage_key)
       select $1, $2, f.position, f.name, f."mediaType", f."declaredType", f.bytes, decode(f.sha256, 'hex'), f."storageKey"
         from jsonb_to_recordset($3::jsonb) as f(position int, name text, "mediaType" text, "declaredType" text, bytes int, sha256 text,
                                                 "storageKey" text)`,
      [documentId, studentId, JSON.stringify(files.map((file, at) => ({ ...file, position: at + 1 })))],
    );
  }

  async ofDocuments(tx: Transaction, documentIds: readonly string[]): Promise<DocumentFileRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.document_file where document_id = any($1) order by document_id, position`,
      [documentIds],
    );
  }

  async byId(tx: Transaction, documentId: string, id: string): Promise<DocumentFileRow | null> {
    const rows: DocumentFileRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.document_file where id = $2 and document_id = $1`,
      [documentId, id],
    );
    return rows[0] ?? null;
  }

  /** Bytes that a student may still send: what the office allows, without what the student's documents take. */
  async roomOf(tx: Transaction, studentId: string): Promise<number> {
    const rows: { room: string }[] = await tx.manager.query(
      `select (select student_megabytes from coop.document_policy)::bigint * 1048576
              - (select coalesce(sum(bytes), 0) from coop.document_file where student_id = $1 and removed_at is null) as room`,
      [studentId],
    );
    return Number(rows[0]!.room);
  }

  /** The same, with other uploads of the student waiting until this transaction ends. */
  async holdRoomOf(tx: Transaction, studentId: string): Promise<number> {
    await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('document quota ' || $1, 0))`, [
      studentId,
    ]);
    return this.roomOf(tx, studentId);
  }

  async noteInspection(
    tx: Transaction,
    id: string,
    found: Pick<DocumentFileRow, 'inspection' | 'scan' | 'refusal' | 'pages'> & { readonly at: Date },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.document_file set inspection = $2, scan = $3, refusal = $4, pages = $5, inspected_at = $6 where id = $1`,
      [id, found.inspection, found.scan, found.refusal, found.pages, found.at],
    );
  }

  /** Accepted files of which there are no page images yet: taken in before there were any. */
  async undrawn(tx: Transaction, limit: number): Promise<DocumentFileRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.document_file f
        where inspection = 'accepted' and problem is null and removed_at is null
          and not exists (select from coop.document_page p where p.file_id = f.id) order by id limit $1`,
      [limit],
    );
  }
}
