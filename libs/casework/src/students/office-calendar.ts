import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { dueClock, type DueClock, type OfficeClock } from '#domain/time/due-clock.js';
import { startOfLocalDay } from '#domain/time/local-moments.js';
import { closedDaysOf } from '#domain/time/statutory-holidays.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { addBusinessDays } from './business-days.js';
import { withLocalTwins } from './local-twins.js';
import { type OfficeRow, OfficeStore } from './office.store.js';

const KNOWN_FOR_MS = 60_000;

/** The office's own time, as the desk needs it. */
export interface DeskClock {
  /** `YYYY-MM-DD` in the office's zone. */
  readonly today: string;
  /** This moment with the office's offset. */
  readonly now: string;
  /** Office hours until the close of a day, `YYYY-MM-DD`. */
  readonly dueClock: (dueOn: string) => DueClock;
  /** The instant at which a day begins there. */
  readonly startOf: (day: string) => Date;
  /** An instant, in milliseconds, with the office's offset. */
  readonly local: (instantMs: number) => string;
}

const hoursOf = (office: OfficeRow): OfficeClock => ({
  timeZone: office.timeZone,
  opensAt: office.opensAt,
  closesAt: office.closesAt,
  holidays: closedDaysOf(office),
});

/** The office's own days: today in its zone, and the day by which it has promised an answer (R65). */
@Injectable()
export class OfficeCalendar {
  /** The office's hours as last read, and when: they change once in a decade, and the desk asks at every page. */
  private known: { readonly clock: OfficeClock; readonly readAt: number } | undefined;

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

  /** The office's clock at this moment, whose hours are read at most once a minute. */
  async atDesk(actor: Actor): Promise<DeskClock> {
    const now = this.clock.now().getTime();
    if (!this.known || Math.abs(now - this.known.readAt) > KNOWN_FOR_MS) {
      const office = await this.transactions.run(actor, (tx) => this.office.read(tx));
      this.known = { clock: hoursOf(office), readAt: now };
    }
    const { clock } = this.known;
    return {
      today: this.todayIn(clock.timeZone),
      now: this.zones.toLocalIso(now, clock.timeZone),
      dueClock: (dueOn) => dueClock(dueOn, clock, this.zones, now),
      local: (instantMs) => this.zones.toLocalIso(instantMs, clock.timeZone),
      startOf: (day) => new Date(startOfLocalDay(parseDay(day), this.zones, clock.timeZone)),
    };
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
    return withLocalTwins(value, await this.localClock(tx));
  }

  /** Writes an instant, in milliseconds, by the office's own clock. */
  async localClock(tx: Transaction): Promise<(instantMs: number) => string> {
    const { timeZone } = await this.office.read(tx);
    return (instantMs) => this.zones.toLocalIso(instantMs, timeZone);
  }

  private todayIn(timeZone: string): string {
    return formatDay(this.zones.localDay(this.clock.now().getTime(), timeZone));
  }
}
