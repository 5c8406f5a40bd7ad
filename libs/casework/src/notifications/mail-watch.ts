import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { Mailer } from '#platform/mail/mailer.js';
import { OfficeStore } from '../students/office.store.js';
import { AlarmStore } from './alarm.store.js';
import { alarmWords } from './alarm-words.js';
import { Alarms } from './alarms.js';
import { LedgerCountsStore } from './ledger-counts.store.js';
import { mailBodies } from './mail-bodies.js';
import { MailWatchStore } from './mail-watch.store.js';
import { SendingStore } from './sending.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const SILENCE_HOURS = 26;
const HELD_TOO_LONG_MS = 3_600_000;
const OVERDUE_SECONDS = 3_600;
const HOUR = 3_600_000;

/**
 * Watches over the sending of mail from outside it: run by the worker, and by the API on a timer of its own, because a worker
 * that is gone cannot say so. What it finds is told to the office by mail, past every hold: it names nobody.
 */
@Injectable()
export class MailWatch {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: MailWatchStore,
    private readonly sending: SendingStore,
    private readonly counts: LedgerCountsStore,
    private readonly alarms: Alarms,
    private readonly alarmRows: AlarmStore,
    private readonly office: OfficeStore,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async run(): Promise<Record<string, number>> {
    const found = await this.transactions.run(WORKER, (tx) => this.look(tx));
    return { ...found, told: await this.tell() };
  }

  private async look(tx: Transaction): Promise<Record<string, number>> {
    const { present, lastRunAt, firstHeardOfAt } = await this.store.signs(tx);
    const counts = await this.counts.read(tx);
    const { heldAt, heldReason } = await this.sending.read(tx);
    const { dueUnsent, legalDueUnsent, oldestDueSeconds, oldestLegalDueSeconds, parked, bounced } = counts;
    const due = { legalDueUnsent, dueUnsent };
    const since = lastRunAt ?? firstHeardOfAt;
    const silentHours = since ? Math.floor((present.getTime() - since.getTime()) / HOUR) : 0;
    if (since && silentHours >= SILENCE_HOURS)
      await this.alarms.raise(tx, {
        kind: 'silence',
        occasion: since.toISOString(),
        counts: { silentHours, ...due },
      });
    else await this.alarms.over(tx, ['silence']);
    if (heldAt && heldReason === 'by_hand' && present.getTime() - heldAt.getTime() >= HELD_TOO_LONG_MS)
      await this.alarms.raise(tx, { kind: 'held_by_hand', occasion: heldAt.toISOString(), counts: due });
    if (oldestLegalDueSeconds >= OVERDUE_SECONDS)
      await this.alarms.raise(tx, {
        kind: 'overdue',
        occasion: present.toISOString().slice(0, 10),
        counts: due,
      });
    else await this.alarms.over(tx, ['overdue']);
    return {
      silentHours,
      ...due,
      oldestDueSeconds,
      oldestLegalDueSeconds,
      parked,
      bounced,
      doubts: counts.everInDoubt,
      held: heldAt ? 1 : 0,
    };
  }

  /** Told by whoever comes first; two at once send the same Message-ID. One that could not be sent is told later. */
  private async tell(): Promise<number> {
    const { office, untold } = await this.transactions.run(WORKER, async (tx) => ({
      office: await this.office.contact(tx),
      untold: await this.alarmRows.untold(tx),
    }));
    if (!office) return 0;
    let told = 0;
    for (const alarm of untold) {
      const { publicUrl } = this.settings.http;
      const { subject, paragraphs, items } = alarmWords(alarm);
      const { result } = await this.mailer.send({
        messageId: `<${createHash('sha256').update(`alarm:${alarm.key}`).digest('hex').slice(0, 40)}@${new URL(publicUrl).hostname}>`,
        date: alarm.raisedAt,
        to: { name: office.officeName, address: office.email },
        subject,
        ...mailBodies({
          language: 'en',
          greeting: [office.officeName, office.officeNameFr].filter(Boolean).join(' / '),
          paragraphs,
          items,
          link: { before: 'Mail desk: ', url: `${publicUrl}/desk/mail` },
          questions: '',
          signature: ['Coopdesk'],
        }),
      });
      if (result !== 'accepted') continue;
      await this.transactions.run(WORKER, (tx) => this.alarmRows.told(tx, alarm.key));
      told += 1;
    }
    return told;
  }
}
