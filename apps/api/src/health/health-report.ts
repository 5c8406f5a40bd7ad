import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';

const HEALTH: Actor = { kind: 'system', name: 'health' };

/** Signs of life as the database has them; instants in UTC. */
export interface SignsOfLife {
  readonly heartbeats: { readonly name: string; readonly beatAt: Date; readonly secondsAgo: number }[];
  readonly sweeps: {
    readonly name: string;
    readonly startedAt: Date;
    readonly finishedAt: Date | null;
    readonly counts: Record<string, number>;
    readonly problem: string | null;
  }[];
}

@Injectable()
export class HealthStore {
  constructor(private readonly transactions: ActorTransactions) {}

  /** Throws when the database does not answer. */
  async ping(): Promise<void> {
    await this.transactions.run(HEALTH, (tx) => tx.manager.query('select 1'));
  }

  async signsOfLife(): Promise<SignsOfLife> {
    return this.transactions.run(HEALTH, async ({ manager }) => ({
      heartbeats: await manager.query(
        `select name, beat_at as "beatAt", extract(epoch from now() - beat_at)::int as "secondsAgo" from coop.worker_heartbeat`,
      ),
      sweeps: await manager.query(
        `select name, started_at as "startedAt", finished_at as "finishedAt", counts, problem from coop.sweep_run order by name`,
      ),
    }));
  }
}
