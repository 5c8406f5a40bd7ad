import type { Transaction } from '#database/transaction.js';

/**
 * Told, inside the same transaction, whenever a fact about a student changed. The applications bind it to the
 * re-assessment, so that the foundations need not know the slices that build upon them.
 */
export abstract class FactsChanged {
  abstract changed(tx: Transaction, studentId: string): Promise<void>;

  /**
   * For a roster or a program with thousands of students. A body may override it to mark them all as in need of a new
   * assessment and carry that out soon after; until then their answer must be "unknown".
   */
  async changedForMany(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    for (const studentId of studentIds) await this.changed(tx, studentId);
  }
}
