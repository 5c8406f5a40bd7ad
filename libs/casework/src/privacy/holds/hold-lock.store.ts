import type { Transaction } from '#database/transaction.js';

/** Held until the transaction ends: a hold that is being set and an erasure of the same person wait for one another. */
export async function lockHolds(tx: Transaction, studentId: string): Promise<void> {
  await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('legal hold:' || $1, 0))`, [
    studentId,
  ]);
}
