import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Notifications } from '../notifications/notifications.js';
import { FactsChanged } from '../students/facts-changed.js';
import { ReviewTasks } from '../students/review-tasks.js';
import type { Affected } from './permit-order.js';
import { PermitOrderStore } from './permit-order.store.js';

/** So many students a statement: one statement for them all would be too long a message. */
const BATCH = 5_000;

/** What follows for the students of an order: the audit trail, a new assessment in the background, the desk, the mail. */
@Injectable()
export class OrderConsequences {
  constructor(
    private readonly orders: PermitOrderStore,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
    private readonly tasks: ReviewTasks,
    private readonly notifications: Notifications,
  ) {}

  async applied(tx: Transaction, orderId: string, affected: readonly Affected[]): Promise<void> {
    await this.inBatches(tx, orderId, 'cancelled_by_order', affected, (studentIds) =>
      this.tasks.openMany(tx, { kind: 'permit_order', studentIds, why: ['permit_order'] }),
    );
  }

  /** A task that nobody has closed is moot where no other order touches the student. */
  async withdrawn(tx: Transaction, orderId: string, affected: readonly Affected[]): Promise<void> {
    await this.inBatches(tx, orderId, 'order_withdrawn', affected, async (studentIds) => {
      const still = new Set(await this.orders.stillCancelled(tx, studentIds));
      await this.tasks.closeMany(
        tx,
        'permit_order',
        studentIds.filter((id) => !still.has(id)),
      );
    });
  }

  private async inBatches(
    tx: Transaction,
    orderId: string,
    what: 'cancelled_by_order' | 'order_withdrawn',
    affected: readonly Affected[],
    onTheDesk: (studentIds: readonly string[]) => Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < affected.length; at += BATCH) {
      const batch = affected.slice(at, at + BATCH);
      const studentIds = batch.map(({ studentId }) => studentId);
      await this.audit.recordMany(
        tx,
        batch.map(({ studentId, permitIds }) => ({
          action: `permit.${what}`,
          subjectType: 'permit',
          subjectIds: permitIds,
          studentId,
          change: { order: orderId },
        })),
      );
      await this.facts.changed(tx, studentIds);
      await onTheDesk(studentIds);
      await this.notifications.planMany(
        tx,
        batch.map(({ studentId, change }) => ({
          studentId,
          kind: 'case_changed',
          class: 'legal',
          subjectType: 'permit_order',
          subjectId: orderId,
          key: `${studentId}:permit_order:${orderId}:${what}:${change}:case_changed`,
        })),
      );
    }
  }
}
