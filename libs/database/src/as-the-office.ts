import type { Transaction } from './transaction.js';

/**
 * For what a change of the office as a whole does to every student, also those out of the actor's scope: the policies know the
 * office's own background work meanwhile. `tx.actor`, and so the trail, still name who acted. What fails leaves the transaction
 * aborted, and nothing to give back.
 */
export async function asTheOffice<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const [before]: { kind: string }[] = await tx.manager.query(
    `select current_setting('coopdesk.actor_kind') as kind`,
  );
  const become = (kind: string) =>
    tx.manager.query(`select set_config('coopdesk.actor_kind', $1, true)`, [kind]);
  await become('system:worker');
  const result = await work();
  await become(before!.kind);
  return result;
}
