import { Injectable } from '@nestjs/common';
import type { StaffRole } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import type { LetterFinding } from '#domain/letters/finding.js';

/** A row that waits, with who started its batch. */
export interface WaitingRow {
  readonly batchId: string;
  readonly position: number;
  readonly starter: { readonly id: string; readonly name: string; readonly role: StaffRole | null };
}

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

/** What the worker does to batches: takes the next rows, writes down what became of each. */
@Injectable()
export class LetterBatchWorkStore {
  /** Oldest batch first; rows at which the work broke off come last. `role`: null for whom the office has let go. */
  async waiting(tx: Transaction, limit: number): Promise<WaitingRow[]> {
    const rows: { row: WaitingRow }[] = await tx.manager.query(
      `select json_build_object('batchId', b.id, 'position', r.position, 'starter', json_build_object('id', b.started_by_id,
         'name', b.started_by, 'role', case when a.disabled_at is null and a.role <> 'student' then a.role end)) as row
         from coop.letter_batch b join coop.letter_batch_row r on r.batch_id = b.id
         left join coop.account a on a.id = b.started_by_id
        where b.state = 'running' and r.state = 'waiting'
        order by b.started_at, b.id, r.attempts, r.position limit $1`,
      [limit],
    );
    return rows.map(({ row }) => row);
  }

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

  /** @returns how often the work has broken off at this row, now included */
  async brokeOff(tx: Transaction, { batchId, position }: WaitingRow): Promise<number> {
    const [rows]: [{ attempts: number }[], number] = await tx.manager.query(
      `update coop.letter_batch_row set attempts = attempts + 1 where batch_id = $1 and position = $2 returning attempts`,
      [batchId, position],
    );
    return rows[0]?.attempts ?? 0;
  }

  /** Ends the batches of which every row was looked at. */
  async endWhatIsDone(tx: Transaction, at: Date): Promise<void> {
    await tx.manager.query(
      `update coop.letter_batch b set state = 'done', finished_at = $1 where b.state = 'running'
          and not exists (select from coop.letter_batch_row r where r.batch_id = b.id and r.state = 'waiting')`,
      [at],
    );
  }
}
