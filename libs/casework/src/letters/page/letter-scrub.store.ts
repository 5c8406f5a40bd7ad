import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export type KeptProblem = 'missing' | 'damaged';

/** The page of a letter as it is kept. */
export interface KeptLetter {
  readonly id: string;
  readonly studentId: string;
  readonly storageKey: string;
  /** Hex, of the plaintext. */
  readonly sha256: string;
  readonly problem: KeptProblem | null;
}

@Injectable()
export class LetterScrubStore {
  /** Those that were not looked at since the instant, the longest unseen first. */
  async uncheckedSince(tx: Transaction, before: Date, limit: number): Promise<KeptLetter[]> {
    return tx.manager.query(
      `select id, student_id as "studentId", storage_key as "storageKey", encode(sha256, 'hex') as sha256, kept_problem as problem
         from coop.letter where storage_key is not null and sha256 is not null and (hashed_at is null or hashed_at < $1)
        order by hashed_at nulls first, id limit $2`,
      [before, limit],
    );
  }

  async noteChecked(tx: Transaction, id: string, problem: KeptProblem | null, at: Date): Promise<void> {
    await tx.manager.query('update coop.letter set hashed_at = $2, kept_problem = $3 where id = $1', [
      id,
      at,
      problem,
    ]);
  }

  async countProblems(tx: Transaction): Promise<Readonly<Record<KeptProblem, number>>> {
    const rows: Record<KeptProblem, number>[] = await tx.manager.query(
      `select count(*) filter (where kept_problem = 'missing')::int as missing,
              count(*) filter (where kept_problem = 'damaged')::int as damaged from coop.letter where kept_problem is not null`,
    );
    return rows[0]!;
  }

  /** Pictures of the office whose bytes are not those that were put in: which kinds. */
  async damagedImages(tx: Transaction): Promise<string[]> {
    const rows: { kind: string }[] = await tx.manager.query(
      `select kind from coop.office_image where encode(sha256(content), 'hex') <> sha256 order by kind`,
    );
    return rows.map(({ kind }) => kind);
  }
}
