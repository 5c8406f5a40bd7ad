import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { Mailer, type SendResult } from '#platform/mail/mailer.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { OfficeStore } from '../students/office.store.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { composeMail, type OfficeSignature } from './compose-mail.js';
import { type ClaimedMail, DeliveryStore, type DoubtfulMail } from './delivery.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 20;
// A server that keeps saying "later" for about a week of hourly tries needs a person.
const ATTEMPTS_BEFORE_PARKING = 180;

/** What one run did; counts only. */
export interface DeliveryCounts {
  sent: number;
  again: number;
  parked: number;
  doubts: number;
  /** Doubts that the relay gave no answer to. */
  unanswered: number;
}

/**
 * Sends what is due, each mail exactly once: claim (committed before anything leaves), send with the Message-ID and
 * Date of the row, settle by compare-and-set. A claim whose owner is gone is in doubt: the relay is asked first.
 */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DeliveryStore,
    private readonly office: OfficeStore,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** Sends until nothing is due or `stop` is raised. `owner` is the advisory lock that this worker's session holds. */
  async deliverDue(owner: number, stop: AbortSignal): Promise<DeliveryCounts> {
    const counts: DeliveryCounts = { sent: 0, again: 0, parked: 0, doubts: 0, unanswered: 0 };
    const office = await this.transactions.run(WORKER, (tx) => this.office.read(tx));
    const domain = new URL(this.settings.http.publicUrl).hostname;
    while (!stop.aborted) {
      const claimed = await this.transactions.run(WORKER, (tx) =>
        this.store.claimDue(tx, owner, BATCH, domain),
      );
      for (const mail of claimed) {
        const result = await this.send(mail, office);
        await this.transactions.run(WORKER, (tx) => this.settle(tx, mail, result, counts));
      }
      if (claimed.length < BATCH) break;
    }
    return counts;
  }

  /** What is due and unsent, given up or ever was in doubt, for the health page. */
  async outstanding(): Promise<Record<string, number>> {
    return this.transactions.run(WORKER, (tx) => this.store.counts(tx));
  }

  /** Resolves claims that a worker left behind when it died. */
  async resolveDoubts(owner: number): Promise<DeliveryCounts> {
    const counts: DeliveryCounts = { sent: 0, again: 0, parked: 0, doubts: 0, unanswered: 0 };
    const doubtful = await this.transactions.run(WORKER, (tx) => this.store.takeOverDoubts(tx, owner, BATCH));
    for (const mail of doubtful) {
      counts.doubts += 1;
      const arrived = await this.lookUp(mail.messageId);
      // No answer to the question: the row stays claimed, and is asked about again when this lease has passed.
      if (arrived === 'no_answer') counts.unanswered += 1;
      else await this.transactions.run(WORKER, (tx) => this.resolve(tx, mail, arrived, counts));
    }
    return counts;
  }

  private async lookUp(messageId: string): Promise<boolean | 'cannot_look_up' | 'no_answer'> {
    return this.mailer.lookup(messageId).catch(() => 'no_answer' as const);
  }

  private async send(mail: ClaimedMail, office: OfficeSignature): Promise<SendResult> {
    const { name, address, kind, details, language } = mail;
    const { subject, text } = composeMail({
      kind,
      details,
      language,
      name,
      publicUrl: this.settings.http.publicUrl,
      office,
    });
    return this.mailer.send({
      messageId: mail.messageId,
      date: mail.messageDate,
      to: { name, address },
      subject,
      text,
    });
  }

  private async settle(
    tx: Transaction,
    mail: ClaimedMail,
    { result, code }: SendResult,
    counts: DeliveryCounts,
  ): Promise<void> {
    switch (result) {
      case 'accepted':
        await this.settleSent(tx, mail, { code });
        counts.sent += 1;
        return;
      case 'temporary':
        if (mail.attempts >= ATTEMPTS_BEFORE_PARKING) return this.park(tx, mail, code, counts);
        await this.store.settleAgain(tx, mail.id, mail.attempts, code);
        counts.again += 1;
        return;
      case 'permanent':
        return this.park(tx, mail, code, counts);
      case 'cut':
        // Stays claimed: it may have arrived. When the lease has passed it is resolved as a doubt.
        return;
    }
  }

  private async resolve(
    tx: Transaction,
    mail: DoubtfulMail,
    arrived: boolean | 'cannot_look_up',
    counts: DeliveryCounts,
  ): Promise<void> {
    if (arrived === true) {
      await this.settleSent(tx, mail, { resolved: 'looked_up' });
      counts.sent += 1;
      return;
    }
    // Without a relay to ask, a legal deadline goes out again under the same Message-ID; a courtesy waits for a person.
    if (arrived === false || mail.class === 'legal') {
      await this.store.settleAgain(
        tx,
        mail.id,
        mail.attempts,
        arrived === false ? 'not_delivered' : 'sent_again_in_doubt',
      );
      counts.again += 1;
      return;
    }
    await this.park(tx, mail, 'in_doubt', counts);
  }

  private async settleSent(
    tx: Transaction,
    mail: Pick<ClaimedMail, 'id' | 'attempts' | 'studentId'>,
    evidence: Record<string, string>,
  ): Promise<void> {
    if (!(await this.store.settleSent(tx, mail.id, mail.attempts, evidence))) return;
    await this.audit.record(tx, {
      action: 'mail.sent',
      subjectType: 'notification',
      subjectIds: [mail.id],
      studentId: mail.studentId,
      change: { attempts: mail.attempts },
    });
  }

  private async park(
    tx: Transaction,
    mail: Pick<ClaimedMail, 'id' | 'attempts' | 'studentId'>,
    problem: string,
    counts: DeliveryCounts,
  ): Promise<void> {
    if (!(await this.store.settleParked(tx, mail.id, mail.attempts, problem))) return;
    await this.tasks.open(tx, {
      kind: 'mail_problem',
      subjectId: mail.id,
      studentId: mail.studentId,
      why: ['mail_not_delivered'],
    });
    await this.audit.record(tx, {
      action: 'mail.parked',
      subjectType: 'notification',
      subjectIds: [mail.id],
      studentId: mail.studentId,
      change: { problem },
    });
    counts.parked += 1;
  }
}
