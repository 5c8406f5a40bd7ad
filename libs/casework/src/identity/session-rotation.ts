import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { SessionStore } from './session.store.js';
import { hashToken, newToken } from './tokens.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };

/** A session that may more than before gets another secret (T5): whoever had the former one has nothing. */
@Injectable()
export class SessionRotation {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SessionStore,
  ) {}

  /** @returns the new secret */
  async renew(token: string): Promise<string> {
    const renewed = newToken();
    await this.transactions.run(SIGN_IN, (tx) => this.store.rename(tx, hashToken(token), hashToken(renewed)));
    return renewed;
  }
}
