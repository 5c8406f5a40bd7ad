import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { AttemptStore } from './attempt.store.js';
import { ByteGrantStore } from '../audit/byte-grant.store.js';
import { IdempotencyStore } from './idempotency.store.js';
import { SignInRequestStore } from './institution/sign-in-request.store.js';
import { AccountLinkStore } from './mail/account-link.store.js';
import { SessionStore } from './session.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/** Removes what has served its time: sessions and links that ended, answers kept for repeated requests, counts of attempts. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly sessions: SessionStore,
    private readonly answers: IdempotencyStore,
    private readonly links: AccountLinkStore,
    private readonly attempts: AttemptStore,
    private readonly requests: SignInRequestStore,
    private readonly grants: ByteGrantStore,
  ) {}

  async run(): Promise<Record<string, number>> {
    return this.transactions.run(WORKER, async (tx) => ({
      sessions: await this.sessions.removeEnded(tx),
      answers: await this.answers.removeOld(tx),
      links: await this.links.removeEnded(tx),
      requests: await this.requests.removeEnded(tx),
      grants: await this.grants.removeOld(tx),
      attempts: await this.attempts.removeOld(tx),
    }));
  }
}
