import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { SendResult } from '#platform/mail/mailer.js';
import { type AuditEntry, AuditTrail } from '../audit/audit-trail.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { classOf, secondsToNextTry } from './back-off.js';
import { type ClaimedMail, DeliveryStore, type SentMail } from './delivery.store.js';

// A server that keeps saying "later" for about a week of hourly tries needs a person.
const ATTEMPTS_BEFORE_PARKING = 180;

type Claim = Pick<ClaimedMail, 'id' | 'attempts' | 'studentId'>;

/** What became of a try, for the counts of a run. */
export type Settled = 'sent' | 'again' | 'parked' | 'second' | 'stoodDown' | 'open';

/** Writes down what became of a mail, in one transaction with its audit row and the task it may call for. */
@Injectable()
export class MailSettlement {
  constructor(
    private readonly store: DeliveryStore,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
  ) {}

  /** What the server did not take; what it took is `sent`. */
  async settle(
    tx: Transaction,
    mail: ClaimedMail,
    { result, code }: { readonly result: Exclude<SendResult['result'], 'accepted'>; readonly code: string },
  ): Promise<Settled> {
    switch (result) {
      case 'temporary': {
        if (mail.attempts >= ATTEMPTS_BEFORE_PARKING) return this.park(tx, mail, code);
        const kind = classOf(code);
        const seconds = secondsToNextTry(kind === 'never' ? 'later' : kind, mail.attempts);
        await this.store.settleAgain(tx, mail, code, seconds);
        return 'again';
      }
      case 'permanent':
        return this.refused(tx, mail, code);
      case 'cut':
        // Stays claimed: it may have arrived. When the lease has passed it is resolved as a doubt.
        return 'open';
    }
  }

  /** There is nowhere to send it. */
  async noAddress(tx: Transaction, mail: ClaimedMail): Promise<Settled> {
    return this.refused(tx, mail, 'no_address');
  }

  async standDown(tx: Transaction, mail: Claim, reason: string): Promise<Settled> {
    if (await this.store.settleStoodDown(tx, mail, reason)) {
      await this.record(tx, mail, 'mail.stood_down', { reason });
    }
    return 'stoodDown';
  }

  async sent(tx: Transaction, mails: readonly SentMail[]): Promise<void> {
    const settled = await this.store.settleSent(tx, mails);
    await this.audit.recordMany(
      tx,
      mails
        .filter(({ id }) => settled.has(id))
        .map((mail) => entryOf(mail, 'mail.sent', { attempts: mail.attempts })),
    );
  }

  async park(tx: Transaction, mail: Claim, problem: string, why = 'mail_not_delivered'): Promise<Settled> {
    if (!(await this.store.settleParked(tx, mail, problem))) return 'open';
    await this.tasks.open(tx, {
      kind: 'mail_problem',
      subjectId: mail.id,
      studentId: mail.studentId,
      why: [why],
    });
    await this.record(tx, mail, 'mail.parked', { problem });
    return 'parked';
  }

  /** The other address gets it; where there is none, a person of the office hears of it at once. */
  private async refused(tx: Transaction, mail: ClaimedMail, code: string): Promise<Settled> {
    if (mail.hasSecondAddress) {
      if (!(await this.store.settleParked(tx, mail, code))) return 'open';
      await this.store.planSecond(tx, mail.id);
      await this.record(tx, mail, 'mail.to_second_address', { problem: code });
      return 'second';
    }
    return this.park(tx, mail, code, code === 'no_address' ? 'mail_no_address' : 'mail_not_delivered');
  }

  private async record(
    tx: Transaction,
    mail: Claim,
    action: string,
    change: Record<string, string | number>,
  ): Promise<void> {
    await this.audit.record(tx, entryOf(mail, action, change));
  }
}

const entryOf = (
  { id, studentId }: Claim,
  action: string,
  change: Record<string, string | number>,
): AuditEntry => ({ action, subjectType: 'notification', subjectIds: [id], studentId, change });
