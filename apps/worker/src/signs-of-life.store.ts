import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/** What the health page reads: this worker's heartbeat, and the last run of each schedule. */
@Injectable()
export class SignsOfLifeStore {
  constructor(private readonly transactions: ActorTransactions) {}

  async beat(name: string): Promise<void> {
    await this.transactions.run(WORKER, async ({ manager }) => {
      await manager.query(
        `insert into coop.worker_heartbeat (name, beat_at) values ($1, now()) on conflict (name) do update set beat_at = now()`,
        [name],
      );
      await manager.query(`delete from coop.worker_heartbeat where beat_at < now() - interval '1 day'`);
    });
  }

  async noteRun(run: {
    readonly name: string;
    readonly startedAt: Date;
    readonly counts: Readonly<Record<string, number>>;
    readonly problem: string | null;
  }): Promise<void> {
    await this.transactions.run(WORKER, ({ manager }) =>
      manager.query(
        `insert into coop.sweep_run (name, started_at, finished_at, counts, problem, succeeded_at)
         values ($1, $2, now(), $3, $4, case when $4::text is null then now() end)
         on conflict (name) do update set started_at = excluded.started_at, finished_at = excluded.finished_at,
           counts = excluded.counts, problem = excluded.problem, succeeded_at = coalesce(excluded.succeeded_at, sweep_run.succeeded_at)`,
        [run.name, run.startedAt, JSON.stringify(run.counts), run.problem],
      ),
    );
  }
}
