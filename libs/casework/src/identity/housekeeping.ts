import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { IdempotencyStore } from './idempotency.store.js';
import { SessionStore } from './session.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/** Removes what has served its time: sessions that ended, and answers kept for repeated requests. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly sessions: SessionStore,
    private readonly answers: IdempotencyStore,
  ) {}

  async run(): Promise<{ sessions: number; answers: number }> {
    return this.transactions.run(WORKER, async (tx) => ({
      sessions: await this.sessions.removeEnded(tx),
      answers: await this.answers.removeOld(tx),
    }));
  }
}
