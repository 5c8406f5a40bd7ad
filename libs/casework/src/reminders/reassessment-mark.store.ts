import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** Students who wait to be assessed again because a roster changed many at once. */
@Injectable()
export class ReassessmentMarkStore {
  async mark(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    await tx.manager.query(
      `insert into coop.reassessment_mark (student_id) select unnest($1::uuid[])
       on conflict (student_id) do nothing`,
      [studentIds],
    );
  }

  async oldest(tx: Transaction, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      'select student_id as id from coop.reassessment_mark m order by m.marked_at, m.student_id limit $1',
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Taken before the assessment, in its transaction: a change that comes meanwhile waits and marks anew. */
  async take(tx: Transaction, studentId: string): Promise<void> {
    await tx.manager.query('delete from coop.reassessment_mark where student_id = $1', [studentId]);
  }
}
