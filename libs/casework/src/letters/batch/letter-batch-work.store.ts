import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterFinding } from '#domain/letters/finding.js';
import type { WaitingRow } from '../../row-by-row.store.js';

export interface HeldRow {
  readonly requestId: string;
  readonly requestVersion: number;
  readonly seen: readonly string[];
  /** The failed letter that is to be made again. */
  readonly retries: string | null;
}

/** What is kept of a refusal; its words are said when it is read. */
export interface KeptProblem {
  readonly code: string;
  readonly findings?: readonly LetterFinding[] | undefined;
}

/** What the worker does to rows: holds one, writes down what became of each. */
@Injectable()
export class LetterBatchWorkStore {
  /** The row, held until the transaction ends; null when another worker has it, it is done, or its batch was stopped. */
  async hold(tx: Transaction, { batchId, position }: WaitingRow): Promise<HeldRow | null> {
    const rows: HeldRow[] = await tx.manager.query(
      `select r.request_id as "requestId", r.request_version as "requestVersion", r.seen, r.retries
         from coop.letter_batch_row r join coop.letter_batch b on b.id = r.batch_id
        where r.batch_id = $1 and r.position = $2 and r.state = 'waiting' and b.state = 'running'
          for update of r skip locked`,
      [batchId, position],
    );
    return rows[0] ?? null;
  }

  async approved(
    tx: Transaction,
    { batchId, position }: WaitingRow,
    letterId: string,
    at: Date,
  ): Promise<void> {
    await tx.manager.query(
      `update coop.letter_batch_row set state = 'approved', letter_id = $3, done_at = $4 where batch_id = $1 and position = $2`,
      [batchId, position, letterId, at],
    );
  }

  async refused(
    tx: Transaction,
    { batchId, position }: WaitingRow,
    problem: KeptProblem,
    at: Date,
  ): Promise<void> {
    await tx.manager.query(
      `update coop.letter_batch_row set state = 'refused', problem = $3, done_at = $4
        where batch_id = $1 and position = $2 and state = 'waiting'`,
      [batchId, position, JSON.stringify(problem), at],
    );
  }
}
