import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { addBusinessDays } from './business-days.js';
import { OfficeStore } from './office.store.js';

/** The office's own days: today in its zone, and the day by which it has promised an answer (R65). */
@Injectable()
export class OfficeCalendar {
  constructor(
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** Today in the office's zone, `YYYY-MM-DD`. */
  async today(tx: Transaction): Promise<string> {
    const { timeZone } = await this.office.read(tx);
    return this.todayIn(timeZone);
  }

  /** The day that lies the office's own number of working days ahead. */
  async reviewDueOn(tx: Transaction): Promise<string> {
    const { timeZone, reviewBusinessDays } = await this.office.read(tx);
    return addBusinessDays(this.todayIn(timeZone), reviewBusinessDays);
  }

  private todayIn(timeZone: string): string {
    return formatDay(this.zones.localDay(this.clock.now().getTime(), timeZone));
  }
}
