import type { Transaction } from '#database/transaction.js';

/**
 * Told, inside the same transaction, whenever facts about students changed: of one, or of the thousands of a roster, a program
 * or an order. The applications bind it to the re-assessment, so that the foundations need not know the slices that build upon
 * them.
 */
export abstract class FactsChanged {
  abstract changed(tx: Transaction, studentIds: readonly string[]): Promise<void>;
}
