import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { BounceMailbox } from '#platform/bounces/bounce-mailbox.js';
import type { Bounce } from '#platform/bounces/read-bounce.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { BounceStore } from './bounce.store.js';
import { DeliveryStore } from './delivery.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/**
 * Mails that came back: noted on the case; the second address gets the mail, and where there is none, or it came back from there
 * too, a person of the office hears of it at once.
 */
@Injectable()
export class BounceIntake {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly mailbox: BounceMailbox,
    private readonly store: BounceStore,
    private readonly deliveries: DeliveryStore,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
  ) {}

  async run(): Promise<Record<string, number>> {
    const counts = { read: 0, bounced: 0, second: 0, tasks: 0, ofNobody: 0 };
    counts.read = await this.mailbox.readNew(async (bounce) => {
      if (!bounce?.isFinal) return;
      const outcome = await this.transactions.run(WORKER, (tx) => this.take(tx, bounce));
      counts[outcome] += 1;
      if (outcome !== 'ofNobody') counts.bounced += 1;
    });
    return counts;
  }

  private async take(
    tx: Transaction,
    { messageId, status }: Bounce,
  ): Promise<'second' | 'tasks' | 'ofNobody'> {
    const mail = await this.store.note(tx, messageId, status);
    if (!mail) return 'ofNobody';
    const { id, studentId, hasSecondAddress } = mail;
    await this.audit.record(tx, {
      action: 'mail.bounced',
      subjectType: 'notification',
      subjectIds: [id],
      studentId,
      change: { status },
    });
    if (hasSecondAddress) {
      await this.deliveries.planSecond(tx, id);
      return 'second';
    }
    await this.tasks.open(tx, { kind: 'mail_problem', subjectId: id, studentId, why: ['mail_bounced'] });
    return 'tasks';
  }
}
