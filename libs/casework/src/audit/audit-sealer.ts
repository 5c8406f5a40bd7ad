import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { CHAIN_START, chainKey, sealOf } from './audit-seal.js';
import { AuditSealStore } from './audit-seal.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/** Chains committed rows of the trail, one sealer at a time, so that whoever writes a row never waits for the chain. */
@Injectable()
export class AuditSealer {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: AuditSealStore,
    private readonly settings: Settings,
  ) {}

  /** @returns how many rows were sealed now; fewer than the limit means that nothing is left */
  async seal(limit = 5_000): Promise<number> {
    return this.transactions.run(WORKER, async (tx) => {
      if (!(await this.store.lock(tx))) return 0;
      const entries = await this.store.unsealed(tx, limit);
      if (entries.length === 0) return 0;
      const head = await this.store.head(tx);
      const key = chainKey(this.settings.masterKey);
      let hash = head?.hash ?? CHAIN_START;
      let sealNumber = head?.sealNumber ?? 0n;
      const seals = entries.map((entry) => {
        hash = sealOf(key, hash, entry);
        sealNumber += 1n;
        return { sealNumber, entryId: entry.id, hash };
      });
      await this.store.insert(tx, seals);
      await this.store.fileByPerson(
        tx,
        entries.map(({ id }) => id),
      );
      return seals.length;
    });
  }
}
