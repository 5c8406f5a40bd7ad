import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { checkDatabaseZones } from '#platform/zones/check-zone-table.js';

const HEALTH: Actor = { kind: 'system', name: 'health' };

/** How much of a kind of job waits, runs or was given up, and since when the oldest waits. */
export interface QueueSign {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
  readonly oldestWaitingSeconds: number;
}

/** Signs of life as the database has them; instants in UTC. */
export interface SignsOfLife {
  readonly heartbeats: { readonly name: string; readonly beatAt: Date; readonly secondsAgo: number }[];
  readonly queues: readonly QueueSign[];
  readonly sweeps: {
    readonly name: string;
    readonly startedAt: Date;
    readonly finishedAt: Date | null;
    readonly counts: Record<string, number>;
    readonly problem: string | null;
    readonly succeededAt: Date | null;
    readonly secondsSinceSuccess: number | null;
  }[];
  readonly openAlarms: number;
}

const QUEUES = `
  select queue as name, count(*) filter (where state in ('waiting', 'delayed'))::int as waiting,
         count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'failed')::int as failed,
         coalesce(extract(epoch from now())::bigint - min(added_at_ms) filter (where state = 'waiting') / 1000, 0)::int
           as "oldestWaitingSeconds"
    from bullmq.job group by queue order by queue`;

@Injectable()
export class HealthStore {
  constructor(private readonly transactions: ActorTransactions) {}

  /** Throws when the database does not answer. */
  async ping(): Promise<void> {
    await this.transactions.run(HEALTH, (tx) => tx.manager.query('select 1'));
  }

  /** Throws when PostgreSQL's zone table is too old to be trusted with a deadline. */
  async checkZones(): Promise<void> {
    await checkDatabaseZones((sql) =>
      this.transactions.run<unknown[]>(HEALTH, async (tx) => tx.manager.query(sql)),
    );
  }

  async signsOfLife(): Promise<SignsOfLife> {
    return this.transactions.run(HEALTH, async ({ manager }) => ({
      heartbeats: await manager.query(
        `select name, beat_at as "beatAt", extract(epoch from now() - beat_at)::int as "secondsAgo" from coop.worker_heartbeat`,
      ),
      queues: await manager.query(QUEUES),
      sweeps: await manager.query(
        `select name, started_at as "startedAt", finished_at as "finishedAt", counts, problem, succeeded_at as "succeededAt",
                extract(epoch from now() - succeeded_at)::int as "secondsSinceSuccess" from coop.sweep_run order by name`,
      ),
      openAlarms: await openAlarms(manager),
    }));
  }
}

async function openAlarms(manager: EntityManager): Promise<number> {
  const rows: { n: number }[] = await manager.query(
    'select count(*)::int as n from coop.alarm where ended_at is null',
  );
  return rows[0]!.n;
}
