import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '#database/transaction.js';

/** Whose queue somebody covers, and from when until when; both days included, `YYYY-MM-DD` of the office. */
export interface Delegation {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly fromOn: string;
  readonly untilOn: string;
}

const DELEGATION = `d.id, json_build_object('id', f.id, 'name', f.display_name) as "from",
  json_build_object('id', t.id, 'name', t.display_name) as "to", d.from_on::text as "fromOn", d.until_on::text as "untilOn"
  from coop.queue_delegation d join coop.account f on f.id = d.from_id join coop.account t on t.id = d.to_id`;

/** Accounts whose queue an account covers on a day. */
export const coveredOn = (accountId: string, today: string): Statement => ({
  name: 'covered queues',
  text: `select from_id as id from coop.queue_delegation where to_id = $1 and from_on <= $2 and until_on >= $2 order by from_id`,
  values: [accountId, today],
});

@Injectable()
export class DelegationStore {
  /** What runs or is to come. @param accountId only those from or to that account; null: everybody's */
  async ahead(tx: Transaction, today: string, accountId: string | null): Promise<Delegation[]> {
    return tx.manager.query(
      `select ${DELEGATION} where d.until_on >= $1 and ($2::uuid is null or d.from_id = $2 or d.to_id = $2)
        order by d.from_on, f.display_name, d.id limit 200`,
      [today, accountId],
    );
  }

  async one(tx: Transaction, id: string): Promise<Delegation | null> {
    const rows: Delegation[] = await tx.manager.query(`select ${DELEGATION} where d.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Whether a queue has somebody for any of these days already. */
  async overlaps(tx: Transaction, fromId: string, fromOn: string, untilOn: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      'select 1 from coop.queue_delegation where from_id = $1 and from_on <= $3 and until_on >= $2',
      [fromId, fromOn, untilOn],
    );
    return rows.length > 0;
  }

  async insert(
    tx: Transaction,
    wish: {
      readonly fromId: string;
      readonly toId: string;
      readonly fromOn: string;
      readonly untilOn: string;
    },
  ): Promise<string> {
    // Under a lock of the one who is away, so that two at once cannot give the same days to two people.
    await tx.manager.query('select 1 from coop.account where id = $1 for update', [wish.fromId]);
    const [row]: { id: string }[] = await tx.manager.query(
      `insert into coop.queue_delegation (from_id, to_id, from_on, until_on) values ($1, $2, $3, $4) returning id`,
      [wish.fromId, wish.toId, wish.fromOn, wish.untilOn],
    );
    return row!.id;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.manager.query('delete from coop.queue_delegation where id = $1', [id]);
  }
}
