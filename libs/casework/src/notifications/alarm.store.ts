import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** What the office must hear of at once; counts only. */
export interface AlarmRow {
  readonly key: string;
  readonly kind: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly raisedAt: Date;
  readonly toldAt: Date | null;
  readonly endedAt: Date | null;
}

const COLUMNS = `key, kind, counts, raised_at as "raisedAt", told_at as "toldAt", ended_at as "endedAt"`;

@Injectable()
export class AlarmStore {
  /** False where it was raised before. */
  async insert(tx: Transaction, alarm: Pick<AlarmRow, 'key' | 'kind' | 'counts'>): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.alarm (key, kind, counts) values ($1, $2, $3) on conflict (key) do nothing returning key`,
      [alarm.key, alarm.kind, JSON.stringify(alarm.counts)],
    );
    return rows.length === 1;
  }

  async untold(tx: Transaction): Promise<AlarmRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.alarm where ended_at is null and told_at is null order by raised_at limit 20`,
    );
  }

  async told(tx: Transaction, key: string): Promise<void> {
    await tx.manager.query('update coop.alarm set told_at = now() where key = $1 and told_at is null', [key]);
  }

  /** The newest first: all that stand, and those that ended lately. */
  async list(tx: Transaction): Promise<AlarmRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.alarm where ended_at is null or ended_at > now() - interval '14 days'
        order by ended_at is not null, raised_at desc limit 50`,
    );
  }

  async end(tx: Transaction, kinds: readonly string[]): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.alarm set ended_at = now() where kind = any($1) and ended_at is null',
      [kinds],
    );
    return count;
  }

  /** By hand. False where it has ended or never was. */
  async endOne(tx: Transaction, key: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.alarm set ended_at = now() where key = $1 and ended_at is null',
      [key],
    );
    return count === 1;
  }
}
