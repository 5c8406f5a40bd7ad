import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Mailer } from '#platform/mail/mailer.js';
import { DeliveryStore } from './delivery.store.js';
import { type DoubtfulMail, DoubtStore } from './doubt.store.js';
import { MailSettlement } from './mail-settlement.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 50;

export interface DoubtCounts {
  doubts: number;
  /** The relay had them. */
  sent: number;
  again: number;
  parked: number;
  stoodDown: number;
  /** The relay could not be asked; they are asked about again. */
  unanswered: number;
}

/**
 * Resolves claims that a worker left behind when it died, or that got no last answer. The relay is asked first; where nobody
 * can be asked a legal deadline goes out again under the same Message-ID, and a courtesy waits for a person.
 */
@Injectable()
export class DoubtResolution {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DoubtStore,
    private readonly deliveries: DeliveryStore,
    private readonly settlement: MailSettlement,
    private readonly mailer: Mailer,
  ) {}

  async resolve(owner: number): Promise<DoubtCounts> {
    const counts: DoubtCounts = { doubts: 0, sent: 0, again: 0, parked: 0, stoodDown: 0, unanswered: 0 };
    for (;;) {
      const doubtful = await this.transactions.run(WORKER, (tx) => this.store.takeOver(tx, owner, BATCH));
      for (const mail of doubtful) {
        counts.doubts += 1;
        const arrived = await this.mailer.lookup(mail.messageId).catch(() => 'no_answer' as const);
        // No answer to the question: the row stays claimed, and is asked about again when this lease has passed.
        if (arrived === 'no_answer') counts.unanswered += 1;
        else counts[await this.transactions.run(WORKER, (tx) => this.settle(tx, mail, arrived))] += 1;
      }
      if (doubtful.length < BATCH) return counts;
    }
  }

  private async settle(
    tx: Transaction,
    mail: DoubtfulMail,
    arrived: boolean | 'cannot_look_up',
  ): Promise<'sent' | 'again' | 'parked' | 'stoodDown'> {
    if (arrived === true) {
      await this.settlement.sent(tx, [{ ...mail, evidence: { resolved: 'looked_up' } }]);
      return 'sent';
    }
    if (mail.stoodDown !== null) {
      await this.settlement.standDown(tx, mail, mail.stoodDown);
      return 'stoodDown';
    }
    if (arrived === false || mail.class === 'legal') {
      const problem = arrived === false ? 'not_delivered' : 'sent_again_in_doubt';
      await this.deliveries.settleAgain(tx, mail, problem, null);
      return 'again';
    }
    await this.settlement.park(tx, mail, 'in_doubt');
    return 'parked';
  }
}
