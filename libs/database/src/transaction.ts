import type { DataSource, EntityManager } from 'typeorm';
import { type Actor, actorId } from './actor.js';

/** A transaction that is open for one actor. Stores take nothing else, so nothing reads or writes without an actor. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly request: RequestOrigin;
}

/** Where a change came from; every audit row of the transaction carries it. */
export interface RequestOrigin {
  readonly requestId: string | null;
  readonly address: string | null;
  /** Present when the client named its request: the first transaction of the request claims the name. */
  readonly idempotency?: IdempotencyClaim;
}

/** A client's own name for a request (`Idempotency-Key`) with a hash of what it asked for. */
export interface IdempotencyClaim {
  readonly accountId: string;
  readonly key: string;
  readonly requestHash: Buffer;
  claimed: boolean;
}

/** Thrown when a request of this name was carried out before: nothing is done a second time. */
export class RepeatedRequestError extends Error {
  override readonly name = 'RepeatedRequestError';
}

export const NO_REQUEST: RequestOrigin = { requestId: null, address: null };

/**
 * The only way to the database: opens one transaction and sets the actor for its length with `set_config(…, true)`,
 * because a setting of the session would leak to the next user of the pooled connection.
 */
export class ActorTransactions {
  constructor(private readonly dataSource: DataSource) {}

  async run<T>(
    actor: Actor,
    work: (tx: Transaction) => Promise<T>,
    request: RequestOrigin = NO_REQUEST,
  ): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(
        `select set_config('coopdesk.actor_kind', $1, true), set_config('coopdesk.actor_id', $2, true),
                set_config('coopdesk.student_id', $3, true)`,
        [
          actor.kind === 'system' ? `system:${actor.name}` : actor.kind,
          actorId(actor) ?? '',
          actor.kind === 'student' ? actor.studentId : '',
        ],
      );
      if (request.idempotency && !request.idempotency.claimed) await claim(manager, request.idempotency);
      return work({ manager, actor, request });
    });
  }

  /** Closes the pool; called once, at shutdown. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** Claims the name in the transaction of the work itself: both are committed, or neither. */
async function claim(manager: EntityManager, wish: IdempotencyClaim): Promise<void> {
  const claimed: unknown[] = await manager.query(
    `insert into coop.idempotency_key (account_id, key, request_hash) values ($1, $2, $3)
     on conflict (account_id, key) do nothing returning key`,
    [wish.accountId, wish.key, wish.requestHash],
  );
  if (claimed.length === 0) throw new RepeatedRequestError('A request of this name was carried out before.');
  wish.claimed = true;
}
