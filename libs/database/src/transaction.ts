import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type Actor, actorId } from './actor.js';

/** A transaction that is open for one actor. Stores take nothing else, so nothing reads or writes without an actor. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly request: RequestOrigin;
  /** Whose place the actor takes, by name: the trail says it of everything done in this transaction. */
  readonly onBehalfOf?: string;
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

/** One statement, prepared once on each connection under its name: one name, one text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /**
   * It reads the first rows of an index that has them in order already. The planner takes a policy for a condition that
   * keeps a third of the rows; by that it would sooner fetch a whole range by bitmap and sort it, for twice the time.
   */
  readonly inIndexOrder?: boolean;
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
      await manager.query(SET_ACTOR, actorSettings(actor));
      if (request.idempotency && !request.idempotency.claimed) await claim(manager, request.idempotency);
      return work({ manager, actor, request });
    });
  }

  /**
   * A whole transaction of one statement in one round trip, for the reads that a screen waits for: what `run` sends
   * one after the other goes out at once. The statement may write the audit row of its own reading.
   */
  async readOnce<Row>(actor: Actor, { inIndexOrder, ...statement }: Statement): Promise<Row[]> {
    const driver = this.dataSource.driver as PostgresDriver;
    const [client, release] = (await driver.obtainMasterConnection()) as [
      PoolClient,
      (broken?: Error) => void,
    ];
    const replies = await Promise.allSettled([
      client.query('begin'),
      client.query({ ...(inIndexOrder ? IN_INDEX_ORDER : AS_ACTOR), values: actorSettings(actor) }),
      client.query({ ...statement, values: [...statement.values] }),
      client.query('commit'),
    ]);
    const failed = replies.find((reply) => reply.status === 'rejected');
    // A commit that was refused leaves the connection in no known state: it is not given back.
    release(replies[3].status === 'rejected' ? toError(replies[3].reason) : undefined);
    if (failed) throw toError(failed.reason);
    return (replies[2] as PromiseFulfilledResult<{ rows: Row[] }>).value.rows;
  }

  /** Closes the pool; called once, at shutdown. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

const SET_ACTOR = `select set_config('coopdesk.actor_kind', $1, true), set_config('coopdesk.actor_id', $2, true),
  set_config('coopdesk.student_id', $3, true), set_config('coopdesk.statement', $4, true)`;

const AS_ACTOR = { name: 'set actor', text: SET_ACTOR };
const IN_INDEX_ORDER = {
  name: 'set actor, in index order',
  text: `${SET_ACTOR}, set_config('enable_bitmapscan', 'off', true)`,
};

function actorSettings(actor: Actor): string[] {
  return [
    kindOf(actor),
    actorId(actor) ?? '',
    actor.kind === 'student' ? actor.studentId : '',
    heldBy(actor),
  ];
}

/** What the actor was let in by, and may see the rows of. */
function heldBy(actor: Actor): string {
  if ('tokenHash' in actor) return actor.tokenHash;
  if ('letterHash' in actor) return actor.letterHash;
  return 'studentNumber' in actor ? actor.studentNumber : '';
}

/** As the policies know the actor: advisers and auditors are no staff of the desk. */
function kindOf(actor: Actor): string {
  if (actor.kind === 'system') return `system:${actor.name}`;
  return actor.kind === 'staff' && (actor.role === 'adviser' || actor.role === 'auditor')
    ? `staff:${actor.role}`
    : actor.kind;
}

const toError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

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
