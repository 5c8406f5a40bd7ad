import type { Transaction } from '#database/transaction.js';

/**
 * Told, inside the same transaction, whenever a fact about a student changed. The applications bind it to the
 * re-assessment, so that the foundations need not know the slices that build upon them.
 */
export abstract class FactsChanged {
  abstract changed(tx: Transaction, studentId: string): Promise<void>;
}
