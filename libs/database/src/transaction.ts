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
}

export const NO_REQUEST: RequestOrigin = { requestId: null, address: null };

/**
 * The only way to the database: opens one transaction and sets the actor for its length with `set_config(…, true)`,
 * because a setting of the session would leak to the next user of the pooled connection.
 */
export class ActorTransactions {
  constructor(private readonly dataSource: DataSource) {}

  async run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>, request: RequestOrigin = NO_REQUEST): Promise<T> {
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
      return work({ manager, actor, request });
    });
  }

  /** Closes the pool; called once, at shutdown. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
