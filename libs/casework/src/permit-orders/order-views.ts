import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../students/office.store.js';
import type { OrderRow, OrderView } from './permit-order.js';
import { PermitOrderStore } from './permit-order.store.js';

/** Orders as the API shows them, with the office's local times. */
@Injectable()
export class OrderViews {
  constructor(
    private readonly orders: PermitOrderStore,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
  ) {}

  /** @throws when there is no such order: ask only for what was just written */
  async one(tx: Transaction, id: string): Promise<OrderView> {
    const order = await this.orders.byId(tx, id);
    if (!order) throw new Error('An order that was just written is not there.');
    return (await this.all(tx, [order]))[0]!;
  }

  async all(tx: Transaction, rows: readonly OrderRow[]): Promise<OrderView[]> {
    const { timeZone } = await this.office.read(tx);
    const local = (instant: string): string => this.zones.toLocalIso(Date.parse(instant), timeZone);
    return rows.map((row) => ({
      ...row,
      recordedAtLocal: local(row.recordedAt),
      withdrawn: row.withdrawn && { ...row.withdrawn, atLocal: local(row.withdrawn.at) },
    }));
  }
}
