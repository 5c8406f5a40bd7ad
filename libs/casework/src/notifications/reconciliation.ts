import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { Mailer } from '#platform/mail/mailer.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DoubtStore, type MailOfRestore } from './doubt.store.js';
import { SendingStore } from './sending.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const PAGE = 100;

/**
 * After a restore: asks the relay about every mail that is due, by the Message-ID it would have. What the relay has is noted as
 * sent. What it cannot answer is marked, for whoever releases the mail to decide.
 */
@Injectable()
export class Reconciliation {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly sending: SendingStore,
    private readonly doubts: DoubtStore,
    private readonly audit: AuditTrail,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Does nothing unless mail is held because of a restore and was not reconciled since. */
  async run(stop: AbortSignal): Promise<Record<string, number>> {
    const { heldReason, reconciled } = await this.transactions.run(WORKER, (tx) => this.sending.read(tx));
    if (heldReason !== 'restored' || reconciled !== null) return {};
    const domain = new URL(this.settings.http.publicUrl).hostname;
    const counts = { asked: 0, found: 0, missing: 0, unanswerable: 0 };
    let after: string | null = null;
    while (!stop.aborted) {
      const page: MailOfRestore[] = await this.transactions.run(WORKER, (tx) =>
        this.doubts.dueAtRestore(tx, { after, limit: PAGE, domain }),
      );
      for (const mail of page) {
        counts.asked += 1;
        counts[await this.ask(mail)] += 1;
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.id;
    }
    if (stop.aborted) return counts;
    await this.transactions.run(WORKER, async (tx) => {
      await this.sending.noteReconciled(tx, { at: this.clock.now().toISOString(), ...counts });
      await this.audit.record(tx, { action: 'mail.reconciled', subjectType: 'sending', change: counts });
    });
    return counts;
  }

  /** @throws when the relay gives no answer: the next run asks again from the beginning */
  private async ask({
    id,
    studentId,
    messageId,
  }: MailOfRestore): Promise<'found' | 'missing' | 'unanswerable'> {
    const arrived = await this.mailer.lookup(messageId);
    if (arrived === false) return 'missing';
    if (arrived === 'cannot_look_up') {
      await this.transactions.run(WORKER, (tx) => this.doubts.noteUnanswerable(tx, [id]));
      return 'unanswerable';
    }
    await this.transactions.run(WORKER, async (tx) => {
      if (!(await this.doubts.noteSentBefore(tx, id))) return;
      await this.audit.record(tx, {
        action: 'mail.sent',
        subjectType: 'notification',
        subjectIds: [id],
        studentId,
        change: { resolved: 'reconciled' },
      });
    });
    return 'found';
  }
}
