import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { PermitIntake, type TakenIn } from '../documents/permit-intake.js';
import type { PermitNote } from '../documents/permit-notes.js';
import type { PermitRow } from '../documents/permit.js';
import { OrderSearches } from './order-searches.js';
import type { OrderRow } from './permit-order.js';
import { PermitOrderStore } from './permit-order.store.js';
import { PermitReachStore } from './permit-reach.store.js';

/** A permit that is taken in after an order of its class counts as cancelled at once, and the person is told so (R33). */
@Injectable()
export class OrderIntake extends PermitIntake {
  constructor(
    private readonly orders: PermitOrderStore,
    private readonly reach: PermitReachStore,
    private readonly searches: OrderSearches,
    private readonly audit: AuditTrail,
  ) {
    super();
  }

  override async takenIn(tx: Transaction, permit: PermitRow): Promise<TakenIn> {
    await this.orders.holdStill(tx);
    const findings: PermitNote[] = [];
    let current = permit;
    for (const order of await this.orders.inForce(tx)) {
      if (!(await this.reach.holds(tx, await this.searches.of(tx, order), permit.id))) continue;
      findings.push(noteOf(order));
      if (!(await this.orders.applyToOne(tx, order, permit.id))) continue;
      current = { ...current, cancelledOn: order.cancelledOn, version: current.version + 1 };
      await this.audit.record(tx, {
        action: 'permit.cancelled_by_order',
        subjectType: 'permit',
        subjectIds: [permit.id],
        studentId: permit.studentId,
        change: { order: order.id, version: current.version },
      });
    }
    return { permit: current, findings };
  }
}

const noteOf = ({ title, cancelledOn }: OrderRow): PermitNote => ({
  code: 'cancelled_by_order',
  severity: 'warn',
  rule: 'R33',
  text: {
    en: `The order “${title}” names this permit: it counts as cancelled since ${cancelledOn}. Tell the student to speak with a licensed adviser.`,
    fr: `Le décret « ${title} » vise ce permis : il est tenu pour annulé depuis le ${cancelledOn}. Dites à l’étudiant ou l’étudiante de consulter une personne autorisée.`,
  },
});
