import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { QueueFilter } from './queue-filter.js';

/** A filter of the queue under a name. */
export interface QueueView {
  readonly id: string;
  readonly name: string;
  readonly owner: { readonly id: string; readonly name: string };
  /** Seen by everybody of the office. */
  readonly shared: boolean;
  readonly pinned: boolean;
  readonly filter: QueueFilter;
  readonly version: number;
}
export type QueueViewWish = Pick<QueueView, 'name' | 'shared' | 'pinned' | 'filter'>;

const VIEW = `v.id, v.name, json_build_object('id', v.owner_id, 'name', a.display_name) as owner, v.shared, v.pinned, v.filter, v.version
  from coop.queue_view v join coop.account a on a.id = v.owner_id`;

@Injectable()
export class QueueViewStore {
  /** One's own and those that are shared: pinned ones first, then by name. */
  async seenBy(tx: Transaction, accountId: string): Promise<QueueView[]> {
    return tx.manager.query(
      `select ${VIEW} where v.owner_id = $1 or v.shared order by v.pinned desc, lower(v.name), v.id limit 100`,
      [accountId],
    );
  }

  /** One that the person may see. */
  async one(tx: Transaction, id: string, accountId: string): Promise<QueueView | null> {
    const rows: QueueView[] = await tx.manager.query(
      `select ${VIEW} where v.id = $1 and (v.owner_id = $2 or v.shared)`,
      [id, accountId],
    );
    return rows[0] ?? null;
  }

  /** Whether the person has a view of that name already, the given one aside. */
  async hasName(tx: Transaction, accountId: string, name: string, aside: string | null): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `select 1 from coop.queue_view where owner_id = $1 and lower(name) = lower($2) and id is distinct from $3`,
      [accountId, name, aside],
    );
    return rows.length > 0;
  }

  async ownCount(tx: Transaction, accountId: string): Promise<number> {
    const [row]: { n: number }[] = await tx.manager.query(
      'select count(*)::int as n from coop.queue_view where owner_id = $1',
      [accountId],
    );
    return row!.n;
  }

  async insert(tx: Transaction, accountId: string, wish: QueueViewWish): Promise<string> {
    const [row]: { id: string }[] = await tx.manager.query(
      `insert into coop.queue_view (owner_id, name, shared, pinned, filter) values ($1, $2, $3, $4, $5) returning id`,
      [accountId, wish.name, wish.shared, wish.pinned, wish.filter],
    );
    return row!.id;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async change(tx: Transaction, id: string, version: number, wish: QueueViewWish): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.queue_view set name = $3, shared = $4, pinned = $5, filter = $6, version = version + 1
        where id = $1 and version = $2`,
      [id, version, wish.name, wish.shared, wish.pinned, wish.filter],
    );
    return count === 1;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.manager.query('delete from coop.queue_view where id = $1', [id]);
  }
}
