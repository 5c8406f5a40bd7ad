import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** Students who wait to be assessed again because a forecast changed, and no fact of theirs. */
@Injectable()
export class ReassessmentMarkStore {
  async oldest(tx: Transaction, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      'select student_id as id from coop.reassessment_mark m order by m.marked_at, m.student_id limit $1',
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these students, those whose last assessment no longer speaks: marked, an interval ended, or other rules in force. */
  async overtaken(
    tx: Transaction,
    studentIds: readonly string[],
    { rulePack, now }: { readonly rulePack: string; readonly now: Date },
  ): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select id from unnest($1::uuid[]) id
        where exists (select from coop.reassessment_mark m where m.student_id = id)
           or exists (select from coop.current_assessment c where c.student_id = id
                         and (c.next_change_at <= $3 or c.rule_pack <> $2))`,
      [studentIds, rulePack, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Taken before the assessment, in its transaction: a change that comes meanwhile waits and marks anew. */
  async take(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    await tx.manager.query('delete from coop.reassessment_mark where student_id = any($1)', [studentIds]);
  }
}
