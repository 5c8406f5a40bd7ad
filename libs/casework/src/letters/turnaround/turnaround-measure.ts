import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { COUNTED_DAYS, type Turnaround, turnaroundOf } from '#domain/letters/turnaround.js';
import { workingDaysBetween } from '#domain/time/office-hours.js';
import { closedDaysOf } from '#domain/time/statutory-holidays.js';
import { formatDay } from '#domain/time/days.js';
import { Zones } from '#platform/zones/zones.js';
import { Clock } from '#platform/clock/clock.js';
import { OfficeStore } from '../../students/office.store.js';
import { LetterTurnaroundStore } from './letter-turnaround.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const ONE_DAY = 86_400_000;

/** Counts how long the letters of the last weeks took, kind by kind: students see it and nobody's letter with it. */
@Injectable()
export class TurnaroundMeasure {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: LetterTurnaroundStore,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async measure(): Promise<{ readonly letters: number; readonly kinds: number }> {
    const now = this.clock.now();
    return this.transactions.run(WORKER, async (tx) => {
      if (!(await this.office.contact(tx))) return { letters: 0, kinds: 0 };
      const office = await this.office.read(tx);
      const { timeZone } = office;
      const holidays = closedDaysOf(office);
      const since = new Date(now.getTime() - COUNTED_DAYS * ONE_DAY);
      const ways = await this.store.issuedSince(tx, since);
      const dayOf = (at: Date): string => formatDay(this.zones.localDay(at.getTime(), timeZone));
      const kinds = new Map<string, Turnaround>();
      for (const kind of new Set(ways.map((way) => way.kind))) {
        const days = ways
          .filter((way) => way.kind === kind)
          .map(({ submittedAt, issuedAt }) =>
            workingDaysBetween(dayOf(submittedAt), dayOf(issuedAt), holidays),
          );
        const turnaround = turnaroundOf(days);
        if (turnaround) kinds.set(kind, turnaround);
      }
      await this.store.replace(tx, kinds, now);
      return { letters: ways.length, kinds: kinds.size };
    });
  }
}
