import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { readCriteria } from './order-criteria.js';
import { scopeRefusal } from './order-scope.js';
import { OrderSearches } from './order-searches.js';
import type { ClassOfPermits, OrderReach, PermitInReach } from './permit-order.js';
import { PermitReachStore } from './permit-reach.store.js';

export interface OrderPreview extends OrderReach {
  readonly items: readonly PermitInReach[];
  readonly nextCursor: string | null;
}

const CURSOR = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(.{1,40})$/u;

/** Whom an order would reach: counts, and the names by student number. Nothing changes but the audit trail of the reading. */
@Injectable()
export class OrderPreviews {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly reach: PermitReachStore,
    private readonly searches: OrderSearches,
    private readonly audit: AuditTrail,
  ) {}

  async preview(
    actor: StaffActor,
    wish: ClassOfPermits,
    page: { readonly cursor?: string | undefined; readonly limit: number },
    origin: RequestOrigin,
  ): Promise<Outcome<OrderPreview>> {
    const read = readCriteria(wish);
    if ('faults' in read) return invalid(read.faults);
    const [, id, studentNumber] = CURSOR.exec(page.cursor ?? '') ?? [];
    const after = id !== undefined && studentNumber !== undefined ? { id, studentNumber } : null;
    if (page.cursor !== undefined && !after)
      return invalid([{ path: 'cursor', problem: 'Use the nextCursor of the page before, unchanged.' }]);
    return this.transactions.run(
      actor,
      async (tx) => {
        const closed = await scopeRefusal(tx);
        if (closed) return closed;
        const search = await this.searches.of(tx, { ...wish, criteria: read.criteria });
        const counts = await this.reach.count(tx, search);
        const rows = await this.reach.page(tx, search, after, page.limit + 1);
        const items = rows.slice(0, page.limit);
        await this.audit.record(tx, {
          action: 'permit_order.previewed',
          subjectType: 'student',
          subjectIds: [...new Set(items.map(({ student }) => student.id))],
          change: { permits: counts.permits, students: counts.students },
        });
        const last = rows.length > page.limit ? items.at(-1) : undefined;
        return done({
          ...counts,
          items,
          nextCursor: last ? `${last.id}_${last.student.studentNumber}` : null,
        });
      },
      origin,
    );
  }
}
