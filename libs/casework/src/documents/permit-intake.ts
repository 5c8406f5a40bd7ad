import type { Transaction } from '#database/transaction.js';
import type { PermitNote } from './permit-notes.js';
import type { PermitRow } from './permit.js';

/** A permit as it stands once taken in, and what the person who verified it must know. */
export interface TakenIn {
  readonly permit: PermitRow;
  readonly findings: readonly PermitNote[];
}

/**
 * Asked, inside the same transaction, about each permit that was verified. The applications bind it to the orders that
 * cancel permits by class, so that this foundation need not know the slice that builds upon it.
 */
export abstract class PermitIntake {
  abstract takenIn(tx: Transaction, permit: PermitRow): Promise<TakenIn>;
}
