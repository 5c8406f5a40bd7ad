import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { isWorkingDay } from '#domain/time/office-hours.js';
import { statutoryHolidays } from '#domain/time/statutory-holidays.js';
import { formatDay } from '#domain/time/days.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { Mailer } from '#platform/mail/mailer.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../../students/office.store.js';
import { SendingGuard } from '../sending-guard.js';
import type { MailWording } from '../wording/mail-wording.js';
import { MailWordingStore } from '../wording/mail-wording.store.js';
import { composeStaffDigest } from './compose-staff-digest.js';
import { type DeskCounts, type DigestReader, StaffDigestStore } from './staff-digest.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
/** On the office's clock. */
const HOURS = { from: 8, to: 17 };

/** Tells each member of staff once a working day what waits at the desk, in counts; who has nothing to hear is not written to. */
@Injectable()
export class StaffDigest {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: StaffDigestStore,
    private readonly office: OfficeStore,
    private readonly guard: SendingGuard,
    private readonly wordings: MailWordingStore,
    private readonly mailer: Mailer,
    private readonly zones: Zones,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async run(stop: AbortSignal): Promise<Record<string, number>> {
    const counts = { sent: 0, nothing: 0, again: 0 };
    const day = await this.transactions.run(WORKER, (tx) => this.dayOfDigest(tx));
    if (day === null || (await this.guard.look())) return counts;
    const [newest] = await this.transactions.run(WORKER, (tx) => this.wordings.versions(tx, 'staff_digest'));
    const wording = newest?.content ?? null;
    while (!stop.aborted) {
      const claimed = await this.transactions.run(WORKER, async (tx) => {
        const reader = await this.store.claim(tx, day);
        return reader && { reader, waits: await this.store.counts(tx, reader.accountId, day) };
      });
      if (!claimed) break;
      const result = await this.send(claimed.reader, claimed.waits, day, wording);
      counts[result] += 1;
      if (result !== 'again') continue;
      await this.transactions.run(WORKER, (tx) => this.store.giveBack(tx, claimed.reader.accountId, day));
      break;
    }
    return counts;
  }

  /** Today, on a working day between eight and five where the office is; else null. */
  private async dayOfDigest(tx: Transaction): Promise<string | null> {
    if (!(await this.office.contact(tx))) return null;
    const { timeZone, province } = await this.office.read(tx);
    const now = this.clock.now().getTime();
    const hour = Number(this.zones.toLocalIso(now, timeZone).slice(11, 13));
    const today = this.zones.localDay(now, timeZone);
    const atWork = isWorkingDay(today, statutoryHolidays(province)) && hour >= HOURS.from && hour < HOURS.to;
    return atWork ? formatDay(today) : null;
  }

  private async send(
    { accountId, name, email, language }: DigestReader,
    waits: DeskCounts,
    day: string,
    wording: MailWording | null,
  ): Promise<'sent' | 'nothing' | 'again'> {
    const { publicUrl } = this.settings.http;
    const mail = composeStaffDigest({ language, name, day, waits, wording, publicUrl });
    if (!mail) return 'nothing';
    const id = createHash('sha256').update(`digest:${accountId}:${day}`).digest('hex').slice(0, 40);
    const { result } = await this.mailer.send({
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      date: this.clock.now(),
      to: { name, address: email },
      ...mail,
    });
    // What may have arrived is not sent again: tomorrow's tells the same.
    return result === 'temporary' ? 'again' : 'sent';
  }
}
