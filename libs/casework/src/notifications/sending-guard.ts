import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { OutsideMark } from '#platform/outside-mark/outside-mark.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Alarms } from './alarms.js';
import { LedgerCountsStore } from './ledger-counts.store.js';
import { type HoldReason, type SendingLook, type SendingRow, SendingStore } from './sending.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
/** Clocks are corrected by less; a mail that waits this long meanwhile does no harm. */
const TOLERANCE_MS = 5 * 60_000;
const NOTED_EVERY_MS = 60_000;

/**
 * Asks before anything is sent whether this is the database that was sent from last: one that was restored would send once
 * more what went out since. Also whether its clock has gone back.
 */
@Injectable()
export class SendingGuard {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SendingStore,
    private readonly counts: LedgerCountsStore,
    private readonly mark: OutsideMark,
    private readonly alarms: Alarms,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the hold that stands, or null: mail may leave */
  async look(): Promise<HoldReason | null> {
    return this.transactions.run(WORKER, async (tx) => {
      const look = await this.store.look(tx);
      const outside = await this.mark.read(look.installation);
      const wrong = reasonToHold(look, outside);
      if (wrong && look.heldReason !== wrong && look.heldReason !== 'restored') {
        await this.hold(tx, look, wrong, outside);
        return wrong;
      }
      if (look.heldReason === 'clock_went_back' && !wrong) {
        await this.store.release(tx, look.version);
        return null;
      }
      if (look.systemIdentifier === null) await this.store.recognize(tx);
      if (!look.heldAt && isOldNews(look)) await this.store.advance(tx, false);
      return look.heldReason;
    });
  }

  /** After a run that sent something: counted in the database first, outside it afterwards, never the other way round. */
  async sent(): Promise<void> {
    const { installation, generation } = await this.transactions.run(WORKER, (tx) =>
      this.store.advance(tx, true),
    );
    await this.mark.note(installation, generation);
  }

  private async hold(tx: Transaction, row: SendingRow, reason: HoldReason, outside: number): Promise<void> {
    await this.store.hold(tx, { reason, by: null, because: null, outside });
    const { legalDueUnsent, dueUnsent } = await this.counts.read(tx);
    await this.alarms.raise(tx, {
      kind: `held_${reason}`,
      occasion: `${row.generation}:${row.version}`,
      counts: { legalDueUnsent, dueUnsent },
    });
    await this.audit.record(tx, {
      action: 'mail.held',
      subjectType: 'sending',
      change: { reason },
    });
  }
}

const isOldNews = ({ present, seenLatest }: SendingLook): boolean =>
  !seenLatest || present.getTime() - seenLatest.getTime() > NOTED_EVERY_MS;

function reasonToHold(look: SendingLook, outside: number): HoldReason | null {
  if (look.systemIdentifier !== null) {
    const sameDatabase =
      look.systemIdentifier === look.presentSystem && look.timeline === look.presentTimeline && look.ownRow;
    if (!sameDatabase || look.generation < outside) return 'restored';
  }
  const behind = look.seenLatest && look.present.getTime() < look.seenLatest.getTime() - TOLERANCE_MS;
  return behind ? 'clock_went_back' : null;
}
