import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { PageSize } from './document.js';

/** An image of a page that is safe in the store. */
export interface KeptPage extends PageSize {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly storageKey: string;
}

/** With whether it is kept small and blurred. */
export interface SizedPage extends PageSize {
  readonly shrunk: boolean;
}

export interface PageRow extends KeptPage {
  readonly fileId: string;
  readonly documentId: string;
  readonly studentId: string;
}

const COLUMNS = `file_id as "fileId", number, document_id as "documentId", student_id as "studentId", width, height, bytes,
  encode(sha256, 'hex') as sha256, storage_key as "storageKey"`;

@Injectable()
export class DocumentPageStore {
  /** Pages that are there already stay as they are: another run of the same inspection was first. */
  async insert(tx: Transaction, fileId: string, pages: readonly KeptPage[]): Promise<void> {
    await tx.manager.query(
      `insert into coop.document_page (file_id, number, document_id, student_id, width, height, bytes, sha256, storage_key)
       select f.id, p.number, f.document_id, f.student_id, p.width, p.height, p.bytes, decode(p.sha256, 'hex'), p."storageKey"
         from coop.document_file f,
              jsonb_to_recordset($2::jsonb) as p(number int, width int, height int, bytes int, sha256 text, "storageKey" text)
        where f.id = $1 on conflict (file_id, number) do nothing`,
      [fileId, JSON.stringify(pages)],
    );
  }

  async byNumber(
    tx: Transaction,
    documentId: string,
    fileId: string,
    number: number,
  ): Promise<PageRow | null> {
    const rows: PageRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.document_page where document_id = $1 and file_id = $2 and number = $3`,
      [documentId, fileId, number],
    );
    return rows[0] ?? null;
  }

  async ofFile(tx: Transaction, fileId: string): Promise<PageRow[]> {
    return tx.manager.query(`select ${COLUMNS} from coop.document_page where file_id = $1 order by number`, [
      fileId,
    ]);
  }

  /** Sizes alone, by file. */
  async sizesOf(tx: Transaction, documentIds: readonly string[]): Promise<Map<string, SizedPage[]>> {
    const rows: (SizedPage & { fileId: string })[] = await tx.manager.query(
      `select file_id as "fileId", number, width, height, shrunk_at is not null as shrunk from coop.document_page where document_id = any($1) order by file_id, number`,
      [documentIds],
    );
    const sizes = new Map<string, SizedPage[]>();
    for (const { fileId, ...size } of rows) sizes.set(fileId, [...(sizes.get(fileId) ?? []), size]);
    return sizes;
  }
}
