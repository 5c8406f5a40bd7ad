import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { PathwayReminder } from '#domain/pathways/pathway.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { startOfLocalDay } from '#domain/time/local-moments.js';
import { MS_PER_HOUR } from '#domain/time/instants.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { missedMails } from '../notifications/missed-mails.js';
import type { DatedNotification, NotificationKind } from '../notifications/notification.js';
import { NOTHING_STANDS, NotificationStore } from '../notifications/notification.store.js';
import { OfficeStore } from '../students/office.store.js';
import type { PathwayCaseRow } from './pathway-case.js';
import { Pathways } from './pathways.js';

/** Reminders of a day go out at nine in the morning where the office is. */
const MORNING_HOUR = 9;

/** Holds the ledger against what a case asks for, in the transaction of the step or the fact that changed it. */
@Injectable()
export class CaseReminders {
  constructor(
    private readonly ledger: NotificationStore,
    private readonly pathways: Pathways,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async apply(tx: Transaction, row: PathwayCaseRow, reminders: readonly PathwayReminder[]): Promise<void> {
    const { reminderKinds } = this.pathways.of(row.pathway);
    const { timeZone } = await this.office.read(tx);
    const planned = reminders.map((reminder) => this.planned(row, reminder, timeZone, reminderKinds));
    const keys = planned.map(({ key }) => key);
    const { missed } =
      (await this.ledger.standing(tx, [row.studentId], reminderKinds)).get(row.studentId) ?? NOTHING_STANDS;
    await this.ledger.standUp(tx, [row.studentId], keys);
    await this.ledger.supersedeOthers(tx, [row.studentId], reminderKinds, keys, 'facts_changed');
    const now = this.clock.now();
    const today = formatDay(this.zones.localDay(now.getTime(), timeZone));
    const again = missedMails(planned, missed, { now, today }).map((one) => ({ ...one, dueAt: now }));
    // What fell due and was not sent stays planned, or comes back; what lies behind is not begun.
    const coming = planned.filter(({ dueAt }) => dueAt > now);
    await this.ledger.revive(tx, [row.studentId], [...again, ...coming]);
    await this.ledger.insert(tx, coming);
  }

  private planned(
    { id, studentId }: PathwayCaseRow,
    reminder: PathwayReminder,
    timeZone: string,
    kinds: readonly NotificationKind[],
  ): DatedNotification {
    const kind = kinds.find((one) => one === reminder.kind);
    if (!kind) throw new Error('A pathway plans a mail of a kind that it did not name.');
    const { version, offset, details } = reminder;
    return {
      studentId,
      kind,
      class: reminder.class,
      subjectType: 'pathway_case',
      subjectId: id,
      key: [studentId, id, version, kind, offset].join(':'),
      details: { ...details, ...this.local(details, timeZone) },
      dueAt: reminder.at === undefined ? this.morningOf(reminder.on!, timeZone) : new Date(reminder.at),
    };
  }

  /** The instant of a limit, and its day, by the office's clocks; mails name the place beside it. */
  private local(details: PathwayReminder['details'], timeZone: string): Record<string, string> {
    if (details['until'] === undefined) return {};
    const until = this.zones.toLocalIso(Date.parse(details['until']), timeZone);
    return { until, date: until.slice(0, 10), zone: timeZone };
  }

  private morningOf(day: string, timeZone: string): Date {
    return new Date(startOfLocalDay(parseDay(day), this.zones, timeZone) + MORNING_HOUR * MS_PER_HOUR);
  }
}
