import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';

export interface StoredAnswer {
  readonly requestHash: Buffer;
  readonly status: number | null;
  readonly response: unknown;
}

/** The answers given to requests that their clients named, so that a repeated request is answered, not repeated. */
@Injectable()
export class IdempotencyStore {
  constructor(private readonly transactions: ActorTransactions) {}

  async find(actor: Actor, accountId: string, key: string): Promise<StoredAnswer | null> {
    return this.transactions.run(actor, async (tx) => {
      const rows: StoredAnswer[] = await tx.manager.query(
        `select request_hash as "requestHash", status, response from coop.idempotency_key where account_id = $1 and key = $2`,
        [accountId, key],
      );
      return rows[0] ?? null;
    });
  }

  async keep(actor: Actor, accountId: string, key: string, status: number, response: unknown): Promise<void> {
    await this.transactions.run(actor, (tx) =>
      tx.manager.query(
        `update coop.idempotency_key set status = $3, response = $4 where account_id = $1 and key = $2`,
        [accountId, key, status, JSON.stringify(response ?? null)],
      ),
    );
  }

  /** A refused request did nothing: its name may be used again. */
  async forget(actor: Actor, accountId: string, key: string): Promise<void> {
    await this.transactions.run(actor, (tx) =>
      tx.manager.query(
        'delete from coop.idempotency_key where account_id = $1 and key = $2 and status is null',
        [accountId, key],
      ),
    );
  }

  /** Answers older than any client still repeats. @returns how many */
  async removeOld(tx: Transaction): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `delete from coop.idempotency_key where created_at < now() - interval '2 days'`,
    );
    return count;
  }
}
