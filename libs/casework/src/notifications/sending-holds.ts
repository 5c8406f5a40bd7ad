import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Outcome, outOfOrder, refused, stale } from '../outcome.js';
import { ReviewTasks } from '../students/review-tasks.js';
import type { AlarmRow } from './alarm.store.js';
import { AlarmStore } from './alarm.store.js';
import { Alarms } from './alarms.js';
import { DoubtStore } from './doubt.store.js';
import { type LedgerCounts, LedgerCountsStore } from './ledger-counts.store.js';
import { type SendingRow, SendingStore } from './sending.store.js';

/** Whether mail leaves, why not, and what waits. */
export interface SendingState extends Omit<
  SendingRow,
  'systemIdentifier' | 'timeline' | 'generation' | 'installation' | 'seenLatest'
> {
  readonly counts: LedgerCounts;
  readonly alarms: readonly AlarmRow[];
}

/** Holds all mail and lets it go again, by hand. */
@Injectable()
export class SendingHolds {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SendingStore,
    private readonly counts: LedgerCountsStore,
    private readonly doubts: DoubtStore,
    private readonly alarms: Alarms,
    private readonly alarmRows: AlarmStore,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
  ) {}

  async state(actor: StaffActor, origin: RequestOrigin): Promise<SendingState> {
    return this.transactions.run(actor, (tx) => this.read(tx), origin);
  }

  async hold(
    actor: StaffActor,
    { version, because }: { readonly version: number; readonly because: string },
    origin: RequestOrigin,
  ): Promise<Outcome<SendingState>> {
    return this.change(actor, version, origin, async (tx) => {
      const held = await this.store.hold(tx, { reason: 'by_hand', by: actor.name, because });
      if (!held) return outOfOrder('Mail is held already.');
      await this.audit.record(tx, {
        action: 'mail.held',
        subjectType: 'sending',
        change: { reason: 'by_hand' },
      });
      return null;
    });
  }

  /** @param release.unanswerable what becomes of mails that may have left before a restore, where the relay cannot say */
  async release(
    actor: StaffActor,
    { version, unanswerable }: { readonly version: number; readonly unanswerable: 'send' | 'park' },
    origin: RequestOrigin,
  ): Promise<Outcome<SendingState>> {
    return this.change(actor, version, origin, async (tx, row) => {
      if (row.heldReason === 'restored' && row.reconciled === null)
        return refused({
          code: 'not_reconciled',
          status: 409,
          title: 'Not reconciled yet',
          detail:
            'The database was restored. The worker first asks the mail server what it has sent already; look again in a minute.',
        });
      if (!(await this.store.release(tx, version))) return outOfOrder('Mail is not held.');
      const doubtful = await this.settleUnanswerable(tx, unanswerable);
      await this.alarms.over(tx, ['held_by_hand', 'held_restored', 'held_clock_went_back', 'overdue']);
      await this.audit.record(tx, {
        action: 'mail.released',
        subjectType: 'sending',
        change: { reason: row.heldReason, unanswerable, doubtful },
      });
      return null;
    });
  }

  /** How many courtesies a day a person gets before the rest comes together. */
  async limitCourtesies(
    actor: StaffActor,
    { version, daily }: { readonly version: number; readonly daily: number },
    origin: RequestOrigin,
  ): Promise<Outcome<SendingState>> {
    return this.change(actor, version, origin, async (tx) => {
      await this.store.limitCourtesies(tx, version, daily);
      await this.audit.record(tx, { action: 'mail.limited', subjectType: 'sending', change: { daily } });
      return null;
    });
  }

  private async settleUnanswerable(tx: Transaction, choice: 'send' | 'park'): Promise<number> {
    if (choice === 'send') return this.doubts.sendUnanswerable(tx);
    const parked = await this.doubts.parkUnanswerable(tx);
    for (const { id, studentId } of parked)
      await this.tasks.open(tx, {
        kind: 'mail_problem',
        subjectId: id,
        studentId,
        why: ['mail_not_delivered'],
      });
    return parked.length;
  }

  private async change(
    actor: StaffActor,
    version: number,
    origin: RequestOrigin,
    step: (tx: Transaction, row: SendingRow) => Promise<Outcome<never> | null>,
  ): Promise<Outcome<SendingState>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.store.read(tx);
        if (row.version !== version) return stale('state of the mail', await this.read(tx));
        return (await step(tx, row)) ?? done(await this.read(tx));
      },
      origin,
    );
  }

  private async read(tx: Transaction): Promise<SendingState> {
    const row = await this.store.read(tx);
    const { heldAt, heldReason, heldBy, heldBecause, reconciled, dailyCourtesies, version } = row;
    return {
      heldAt,
      heldReason,
      heldBy,
      heldBecause,
      reconciled,
      dailyCourtesies,
      version,
      counts: await this.counts.read(tx),
      alarms: await this.alarmRows.list(tx),
    };
  }
}
