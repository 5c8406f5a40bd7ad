import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Fault } from '../../outcome.js';
import type { Standing } from '../../students/editions/setting.js';
import { StandingSettings } from '../../students/editions/standing-settings.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { ForecastStore, type PublishedTime } from './forecast.store.js';
import { PUBLISHED_TIMES } from './published-times-setting.js';

/** IRCC's figures as rows, one a kind, which forecasts are shown and reminders planned by; these follow with the next night. */
@Injectable()
export class PublishedTimesStanding implements Standing<readonly PublishedTime[]>, OnModuleInit {
  constructor(
    private readonly forecasts: ForecastStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly settings: StandingSettings,
  ) {}

  onModuleInit(): void {
    this.settings.register(PUBLISHED_TIMES, this);
  }

  async read(tx: Transaction): Promise<readonly PublishedTime[]> {
    return this.forecasts.published(tx);
  }

  /** Nobody has read a figure of a day to come, whenever the edition is to hold. */
  async faults(tx: Transaction, content: readonly PublishedTime[]): Promise<readonly Fault[]> {
    const today = await this.calendar.today(tx);
    return content.flatMap(({ asOf }, at) =>
      asOf > today ? [{ path: `figures[${at}].asOf`, ...DAY_TO_COME }] : [],
    );
  }

  async put(tx: Transaction, content: readonly PublishedTime[]): Promise<void> {
    const before = await this.read(tx);
    const changed = content.filter((figure) => !before.some((one) => isSame(one, figure)));
    if (changed.length > 0) await this.forecasts.publish(tx, changed);
    for (const { kind, days, asOf } of changed)
      await this.audit.record(tx, {
        action: 'decision_time.published',
        subjectType: 'decision_time',
        subjectIds: [kind],
        change: { days, asOf },
      });
  }
}

const isSame = (one: PublishedTime, other: PublishedTime): boolean =>
  one.kind === other.kind &&
  one.asOf === other.asOf &&
  one.days === other.days &&
  one.source === other.source;

const DAY_TO_COME = {
  problem: 'Enter the day of the figure: today or earlier.',
  fr: 'Entrez la date du chiffre : aujourd’hui ou avant.',
};
