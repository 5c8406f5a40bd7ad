import type { Transaction } from '#database/transaction.js';

/**
 * Told, inside the same transaction, whenever facts about students changed: of one, or of the thousands of a roster, a program
 * or an order. The applications bind it to the re-assessment, so that the foundations need not know the slices that build upon
 * them.
 */
export abstract class FactsChanged {
  abstract changed(tx: Transaction, studentIds: readonly string[]): Promise<void>;

  /**
   * Told when what the answers of many rest on changed: everybody's, or those of a program, also of students whom the actor does
   * not see. Nothing that is kept of them is believed until they are assessed again, soon after and in the background.
   */
  abstract outdated(tx: Transaction, of?: { readonly programId: string }): Promise<void>;
}
