import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { type AuditAnchor, AuditSealStore } from './audit-seal.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/** The last seal of each day, to be kept outside: the proof that the chain's end was not cut off. */
@Injectable()
export class AuditAnchors {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: AuditSealStore,
  ) {}

  /** Newest first. */
  async latest(days: number, actor: Actor = WORKER): Promise<readonly AuditAnchor[]> {
    return this.transactions.run(actor, (tx) => this.store.anchors(tx, days));
  }
}
