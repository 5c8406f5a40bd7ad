import type { Transaction } from '#database/transaction.js';

/**
 * Told, inside the same transaction and before the facts are assessed anew, whose citizenships are others now than before. The
 * applications bind it to the orders that cancel permits by citizenship, so that this foundation need not know them.
 */
export abstract class CitizenshipsChanged {
  abstract changed(tx: Transaction, studentIds: readonly string[]): Promise<void>;
}
