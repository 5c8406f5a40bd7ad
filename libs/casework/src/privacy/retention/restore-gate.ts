import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { ErasureStore } from './erasure.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
/** A database can be restored beneath a server that runs. */
const LOOK_AGAIN_MS = 60_000;
const CLOSED_LOOK_AGAIN_MS = 1_000;

/**
 * Shut while somebody who was erased stands in the database again: a backup was restored, and the worker has not erased them
 * anew. Until then nobody's data is served.
 */
@Injectable()
export class RestoreGate {
  private look: Promise<boolean> | null = null;
  private goodUntil = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: ErasureStore,
    private readonly clock: Clock,
  ) {}

  /** One look serves all who ask meanwhile. */
  async isOpen(): Promise<boolean> {
    const now = this.clock.now().getTime();
    if (this.look === null || now >= this.goodUntil) {
      this.goodUntil = now + CLOSED_LOOK_AGAIN_MS;
      this.look = this.lookNow(now);
    }
    return this.look;
  }

  private async lookNow(now: number): Promise<boolean> {
    try {
      const returned = await this.transactions.run(WORKER, (tx) => this.store.returned(tx, 1));
      if (returned.length === 0) this.goodUntil = now + LOOK_AGAIN_MS;
      return returned.length === 0;
    } catch (error) {
      this.look = null;
      throw error;
    }
  }
}
