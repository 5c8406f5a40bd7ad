import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** So many within the window are free; then each further one is followed by a wait, twice as long as the one before. */
export interface AttemptPolicy {
  readonly free: number;
  readonly windowSeconds: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

@Injectable()
export class AttemptStore {
  /** @returns seconds that were still to wait; the attempt is counted only where it was none */
  async take(tx: Transaction, key: Buffer, policy: AttemptPolicy): Promise<number> {
    const rows: { wait: number | null }[] = await tx.manager.query(
      `insert into coop.attempt_count as a (key, count, since) values ($1, 1, now())
       on conflict (key) do update set
         count = case when a.blocked_until > now() then a.count when ${WINDOW_OVER} then 1 else a.count + 1 end,
         since = case when ${WINDOW_OVER} and not coalesce(a.blocked_until > now(), false) then now() else a.since end,
         blocked_until = case when a.blocked_until > now() then a.blocked_until
                              when ${WINDOW_OVER} then null
                              when a.count + 1 > $2 then now() + make_interval(secs => least($5::float, $4::float * power(2, a.count - $2)))
                         end
       returning ceil(extract(epoch from old.blocked_until - now()))::int as wait`,
      [key, policy.free, policy.windowSeconds, policy.firstWaitSeconds, policy.longestWaitSeconds],
    );
    return Math.max(0, rows[0]?.wait ?? 0);
  }

  async giveBack(tx: Transaction, key: Buffer): Promise<void> {
    await tx.manager.query(
      'update coop.attempt_count set count = greatest(count - 1, 0), blocked_until = null where key = $1',
      [key],
    );
  }

  async clear(tx: Transaction, key: Buffer): Promise<void> {
    await tx.manager.query('delete from coop.attempt_count where key = $1', [key]);
  }

  /** Counts whose windows are long over. @returns how many */
  async removeOld(tx: Transaction): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `delete from coop.attempt_count where since < now() - interval '2 days' and coalesce(blocked_until < now(), true)`,
    );
    return count;
  }
}

const WINDOW_OVER = 'a.since < now() - make_interval(secs => $3::int)';
