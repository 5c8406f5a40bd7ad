import type { Transaction } from '#database/transaction.js';

/** Whether there is such a student for whoever asks: of one out of sight nobody learns more than of none. */
export async function isStudentInSight(tx: Transaction, studentId: string): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query('select from coop.student where id = $1', [studentId]);
  return rows.length > 0;
}
