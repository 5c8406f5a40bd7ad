import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { CitizenshipsChanged } from '../students/citizenships-changed.js';
import { OrderConsequences } from './order-consequences.js';
import { OrderSearches } from './order-searches.js';
import { PermitOrderStore } from './permit-order.store.js';

/**
 * A citizenship that was corrected may bring a person under an order that stands, or out of it (R33). Where none is on file any
 * more nothing is released: what is not known frees nobody.
 */
@Injectable()
export class OrderCitizenships extends CitizenshipsChanged {
  constructor(
    private readonly orders: PermitOrderStore,
    private readonly searches: OrderSearches,
    private readonly consequences: OrderConsequences,
  ) {
    super();
  }

  override async changed(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    await this.orders.holdStill(tx);
    const orders = (await this.orders.inForce(tx)).filter(({ criteria }) => criteria.citizenships);
    for (const { id, criteria } of orders) {
      const released = await this.orders.release(tx, id, criteria.citizenships!, studentIds);
      await this.consequences.withdrawn(tx, id, released);
    }
    for (const order of orders) {
      const search = await this.searches.of(tx, order);
      await this.consequences.applied(
        tx,
        order.id,
        await this.orders.applyAmong(tx, order.id, search, studentIds),
      );
    }
  }
}
