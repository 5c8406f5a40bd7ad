import type { Transaction } from '#database/transaction.js';

/** Whether there is such a student for whoever asks: of one out of sight nobody learns more than of none. */
export async function isStudentInSight(tx: Transaction, studentId: string): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query('select from coop.student where id = $1', [studentId]);
  return rows.length > 0;
}

/** False of staff whose scope is limited: what is about all at once is not theirs. */
export async function seesEverybody(tx: Transaction): Promise<boolean> {
  const rows: { everywhere: boolean }[] = await tx.manager.query(
    'select coop.sees_everywhere() as everywhere',
  );
  return rows[0]!.everywhere;
}
