import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { FileProblem } from './document.js';

/** A file of a document with all that is kept under its row: the original first, then the images of its pages. */
export interface KeptPart {
  readonly storageKey: string;
  /** Hex, of the plaintext. */
  readonly sha256: string;
}

export interface KeptWhole {
  readonly fileId: string;
  readonly documentId: string;
  readonly studentId: string;
  readonly problem: FileProblem | null;
  readonly parts: readonly KeptPart[];
}

/** The store of bytes held against the rows. */
@Injectable()
export class KeptFilesStore {
  /** Those of the storage keys that have a row. */
  async known(tx: Transaction, keys: readonly string[]): Promise<Set<string>> {
    const rows: { key: string }[] = await tx.manager.query(
      `select storage_key as key from coop.document_file where storage_key = any($1) and removed_at is null
       union all select storage_key from coop.document_page where storage_key = any($1)`,
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** In the order of their ids, after the one given. */
  async after(tx: Transaction, fileId: string | null, limit: number): Promise<KeptWhole[]> {
    return tx.manager.query(`${WHOLE} where $1::uuid is null or f.id > $1 order by f.id limit $2`, [
      fileId,
      limit,
    ]);
  }

  /** Those that were not looked at since the instant, the longest unseen first. */
  async uncheckedSince(tx: Transaction, before: Date, limit: number): Promise<KeptWhole[]> {
    return tx.manager.query(
      `${WHOLE} where f.checked_at is null or f.checked_at < $1 order by f.checked_at nulls first, f.id limit $2`,
      [before, limit],
    );
  }

  async noteChecked(tx: Transaction, fileId: string, problem: FileProblem | null, at: Date): Promise<void> {
    await tx.manager.query('update coop.document_file set checked_at = $2, problem = $3 where id = $1', [
      fileId,
      at,
      problem,
    ]);
  }

  async problemsOf(tx: Transaction, documentId: string): Promise<FileProblem[]> {
    const rows: { problem: FileProblem }[] = await tx.manager.query(
      'select distinct problem from coop.document_file where document_id = $1 and problem is not null',
      [documentId],
    );
    return rows.map(({ problem }) => problem);
  }

  /** How many files stand with each problem. */
  async countProblems(tx: Transaction): Promise<Readonly<Record<FileProblem, number>>> {
    const rows: Record<FileProblem, number>[] = await tx.manager.query(
      `select count(*) filter (where problem = 'missing')::int as missing,
              count(*) filter (where problem = 'damaged')::int as damaged
         from coop.document_file where problem is not null`,
    );
    return rows[0]!;
  }
}

const WHOLE = `
  select f.id as "fileId", f.document_id as "documentId", f.student_id as "studentId", f.problem,
         case when f.removed_at is null
           then jsonb_build_array(jsonb_build_object('storageKey', f.storage_key, 'sha256', encode(f.sha256, 'hex'))) else '[]' end ||
           coalesce((select jsonb_agg(jsonb_build_object('storageKey', p.storage_key, 'sha256', encode(p.sha256, 'hex')) order by p.number)
                       from coop.document_page p where p.file_id = f.id), '[]') as parts
    from coop.document_file f`;
