import type { Actor } from '#database/actor.js';
import type { ActorTransactions } from '#database/transaction.js';
import { unwrapKey } from '#platform/encryption/key-wrap.js';
import { servingKeyOf, wrapServingKey } from '#platform/encryption/serving-key.js';
import { PersonKeyStore } from './person-key.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 1_000;

/**
 * Gives every person from before the serving keys theirs; with nothing left to do it is one quick question. Run by `migrate`
 * where it has the worker's role and the master key, and by every worker at its start.
 * @returns how many
 */
export async function partKeys(transactions: ActorTransactions, masterKey: Buffer): Promise<number> {
  const store = new PersonKeyStore();
  for (let parted = 0; ;) {
    const taken = await transactions.run(WORKER, async (tx) => {
      const keys = await store.withoutServing(tx, BATCH);
      const serving = keys.map(({ studentId, wrapped }) => ({
        studentId,
        wrapped: wrapServingKey(masterKey, servingKeyOf(unwrapKey(masterKey, wrapped))),
      }));
      if (serving.length > 0) await store.insertServing(tx, serving);
      return serving.length;
    });
    parted += taken;
    if (taken < BATCH) return parted;
  }
}
