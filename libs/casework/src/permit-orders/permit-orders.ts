import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, outOfOrder, refused, stale } from '../outcome.js';
import { readCriteria } from './order-criteria.js';
import { OrderConsequences } from './order-consequences.js';
import { scopeRefusal } from './order-scope.js';
import { OrderSearches } from './order-searches.js';
import { OrderViews } from './order-views.js';
import type { OrderView, OrderWish } from './permit-order.js';
import { PermitOrderStore } from './permit-order.store.js';
import { PermitReachStore } from './permit-reach.store.js';

/** Orders that cancel permits by class (R33): applied in one transaction to what matches then, and taken back as a whole. */
@Injectable()
export class PermitOrders {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly orders: PermitOrderStore,
    private readonly reach: PermitReachStore,
    private readonly searches: OrderSearches,
    private readonly consequences: OrderConsequences,
    private readonly views: OrderViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: StaffActor): Promise<OrderView[]> {
    return this.transactions.run(actor, async (tx) => this.views.all(tx, await this.orders.list(tx)));
  }

  async read(actor: StaffActor, id: string): Promise<Outcome<OrderView>> {
    return this.transactions.run(actor, async (tx) => {
      const order = await this.orders.byId(tx, id);
      return order ? done((await this.views.all(tx, [order]))[0]!) : notFound('order');
    });
  }

  async apply(actor: StaffActor, wish: OrderWish, origin: RequestOrigin): Promise<Outcome<OrderView>> {
    const read = readCriteria(wish);
    if ('faults' in read) return invalid(read.faults);
    return this.transactions.run(
      actor,
      (tx) => this.applyIn(tx, { ...wish, criteria: read.criteria }, actor.name),
      origin,
    );
  }

  async withdraw(
    actor: StaffActor,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<OrderView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const closed = await scopeRefusal(tx);
        if (closed) return closed;
        await this.orders.hold(tx);
        const order = await this.orders.byId(tx, id);
        if (!order) return notFound('order');
        if (order.withdrawn)
          return outOfOrder('This order is withdrawn already. There is nothing to take back.');
        const withdrawn = { at: this.clock.now(), by: actor.name, reason };
        if (order.version !== version || !(await this.orders.withdraw(tx, id, version, withdrawn)))
          return stale('order', (await this.views.all(tx, [order]))[0]);
        const affected = await this.orders.takeBack(tx, id);
        await this.consequences.withdrawn(tx, id, affected);
        await this.record(tx, 'withdrawn', id, { version: version + 1, students: affected.length, reason });
        return done(await this.views.one(tx, id));
      },
      origin,
    );
  }

  private async applyIn(tx: Transaction, wish: OrderWish, recordedBy: string): Promise<Outcome<OrderView>> {
    const closed = await scopeRefusal(tx);
    if (closed) return closed;
    await this.orders.hold(tx);
    const { title, source, expectedPermits } = wish;
    const search = await this.searches.of(tx, wish);
    const twin = await this.orders.twinOf(tx, source, search);
    if (twin) return alreadyRecorded(twin);
    if (expectedPermits !== undefined) {
      const { permits } = await this.reach.count(tx, search);
      if (permits !== expectedPermits) return reachChanged(permits);
    }
    const id = await this.orders.insert(tx, { title, source, recordedBy }, search);
    const affected = await this.orders.apply(tx, id, search);
    await this.consequences.applied(tx, id, affected);
    await this.record(tx, 'applied', id, { version: 1, students: affected.length });
    return done(await this.views.one(tx, id));
  }

  private async record(
    tx: Transaction,
    what: 'applied' | 'withdrawn',
    id: string,
    change: Record<string, string | number>,
  ): Promise<void> {
    await this.audit.record(tx, {
      action: `permit_order.${what}`,
      subjectType: 'permit_order',
      subjectIds: [id],
      change,
    });
  }
}

const alreadyRecorded = (id: string) =>
  refused({
    code: 'already_recorded',
    status: 409,
    title: 'This order is recorded already',
    detail:
      'The same class of permits, day and source stand in an order that was not withdrawn. Open that one.',
    extra: { current: { id } },
  });

const reachChanged = (permits: number) =>
  refused({
    code: 'reach_changed',
    status: 409,
    title: 'The order would reach other permits than you saw',
    detail: 'Permits were recorded or changed meanwhile. Look at the preview again, then confirm.',
    extra: { current: { permits } },
  });
