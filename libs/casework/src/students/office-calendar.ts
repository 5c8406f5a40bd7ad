import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import { closedDaysOf } from '#domain/time/statutory-holidays.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { addBusinessDays } from './business-days.js';
import { withLocalTwins } from './local-twins.js';
import { OfficeStore } from './office.store.js';

const KNOWN_FOR_MS = 60_000;

/** The office's own days: today in its zone, and the day by which it has promised an answer (R65). */
@Injectable()
export class OfficeCalendar {
  /** The office's zone as last read, and when: it changes once in a decade, and the desk asks at every page. */
  private known: { readonly timeZone: string; readonly readAt: number } | undefined;

  constructor(
    private readonly transactions: ActorTransactions,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** Today in the office's zone, `YYYY-MM-DD`. */
  async today(tx: Transaction): Promise<string> {
    const { timeZone } = await this.office.read(tx);
    return this.todayIn(timeZone);
  }

  /** Today in the office's zone, which is read at most once a minute. */
  async todayAtDesk(actor: Actor): Promise<string> {
    const now = this.clock.now().getTime();
    if (!this.known || Math.abs(now - this.known.readAt) > KNOWN_FOR_MS) {
      const { timeZone } = await this.transactions.run(actor, (tx) => this.office.read(tx));
      this.known = { timeZone, readAt: now };
    }
    return this.todayIn(this.known.timeZone);
  }

  /** The day that lies the office's own number of working days ahead. */
  async reviewDueOn(tx: Transaction): Promise<string> {
    const { reviewBusinessDays } = await this.office.read(tx);
    return this.dueIn(tx, reviewBusinessDays);
  }

  /** The day that lies some working days ahead: Monday to Friday, but holidays and the office's own closed days. */
  async dueIn(tx: Transaction, businessDays: number): Promise<string> {
    const office = await this.office.read(tx);
    return addBusinessDays(this.todayIn(office.timeZone), businessDays, closedDaysOf(office));
  }

  /** The same with the office's own time beside every instant. */
  async withLocalTwins<T>(tx: Transaction, value: T): Promise<T> {
    const { timeZone } = await this.office.read(tx);
    return withLocalTwins(value, (instant) => this.zones.toLocalIso(instant, timeZone));
  }

  private todayIn(timeZone: string): string {
    return formatDay(this.zones.localDay(this.clock.now().getTime(), timeZone));
  }
}
