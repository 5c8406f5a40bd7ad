import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** How far a long piece of background work is, where the health page looks for it. */
@Injectable()
export class SweepProgressStore {
  /** @param finishedAt null while it goes on, and after a stop half-way */
  async note(
    tx: Transaction,
    name: string,
    run: {
      readonly startedAt: Date;
      readonly finishedAt: Date | null;
      readonly counts: Readonly<Record<string, number>>;
    },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.sweep_run (name, started_at, finished_at, counts, problem) values ($1, $2, $3, $4, null)
       on conflict (name) do update set started_at = excluded.started_at, finished_at = excluded.finished_at,
         counts = excluded.counts, problem = null`,
      [name, run.startedAt, run.finishedAt, JSON.stringify(run.counts)],
    );
  }
}
