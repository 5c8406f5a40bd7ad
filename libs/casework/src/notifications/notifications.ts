import { Injectable } from '@nestjs/common';
import { followUpOf } from '#domain/reminders/follow-ups.js';
import { publish } from '#platform/queue/publish.js';
import type { Transaction } from '#database/transaction.js';
import { FollowUpStore } from './follow-up.store.js';
import type { PlannedNotification } from './notification.js';
import { NotificationStore } from './notification.store.js';
import { SEND_DUE } from './notifications.jobs.js';

/** Plans mails in the transaction of the fact they tell of. Planning the same key twice plans one mail. */
@Injectable()
export class Notifications {
  constructor(
    private readonly store: NotificationStore,
    private readonly followUps: FollowUpStore,
  ) {}

  async plan(tx: Transaction, notification: PlannedNotification): Promise<void> {
    await this.planMany(tx, [notification]);
  }

  async planMany(tx: Transaction, notifications: readonly PlannedNotification[]): Promise<void> {
    const added = await this.store.insert(tx, notifications);
    for (const notification of notifications) {
      const next = followUpOf(notification.kind, notification.details ?? {});
      if (next) await this.followUps.insert(tx, notification, next);
    }
    // A hint only, so that a receipt goes out at once; the sweep finds the row without it.
    if (added > 0 && notifications.some(({ dueAt, afterSeconds }) => !dueAt && !afterSeconds))
      await publish(tx.manager, SEND_DUE, {});
  }

  /** A mail about something that was taken back, and what was to follow it: what has not left yet never does. */
  async takeBack(tx: Transaction, studentId: string, key: string, reason: string): Promise<void> {
    await this.store.takeBack(tx, studentId, key, reason);
  }
}
