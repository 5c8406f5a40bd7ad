import type { StaffRole } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';

/** Tables of batches; each has its rows in the table of the same name with `_row` behind it. */
export type BatchTable = 'letter_batch' | 'task_batch';

/** A row that waits, with who started its batch. */
export interface WaitingRow {
  readonly batchId: string;
  readonly position: number;
  /** `role`: null for whom the office has let go. */
  readonly starter: { readonly id: string; readonly name: string; readonly role: StaffRole | null };
}

/** Oldest batch first; rows at which the work broke off come last. */
export async function waitingRows(tx: Transaction, table: BatchTable, limit: number): Promise<WaitingRow[]> {
  const rows: { row: WaitingRow }[] = await tx.manager.query(
    `select json_build_object('batchId', b.id, 'position', r.position, 'starter', json_build_object('id', b.started_by_id,
       'name', b.started_by, 'role', case when a.disabled_at is null and a.role <> 'student' then a.role end)) as row
       from coop.${table} b join coop.${table}_row r on r.batch_id = b.id
       left join coop.account a on a.id = b.started_by_id
      where b.state = 'running' and r.state = 'waiting'
      order by b.started_at, b.id, r.attempts, r.position limit $1`,
    [limit],
  );
  return rows.map(({ row }) => row);
}

/** @returns how often the work has broken off at this row, now included */
export async function rowBrokeOff(
  tx: Transaction,
  table: BatchTable,
  { batchId, position }: WaitingRow,
): Promise<number> {
  const [rows]: [{ attempts: number }[], number] = await tx.manager.query(
    `update coop.${table}_row set attempts = attempts + 1 where batch_id = $1 and position = $2 returning attempts`,
    [batchId, position],
  );
  return rows[0]?.attempts ?? 0;
}

/** Ends the batches of which every row was looked at. */
export async function endBatches(tx: Transaction, table: BatchTable, at: Date): Promise<void> {
  await tx.manager.query(
    `update coop.${table} b set state = 'done', finished_at = $1 where b.state = 'running'
        and not exists (select from coop.${table}_row r where r.batch_id = b.id and r.state = 'waiting')`,
    [at],
  );
}
