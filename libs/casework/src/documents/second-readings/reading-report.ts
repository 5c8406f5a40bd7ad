import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { type DifferingReading, type FieldAgreement, SecondReadingStore } from './second-reading.store.js';

export interface ReadingReport {
  /** From this day on. */
  readonly since: string;
  readonly read: number;
  /** Those in which every field was read alike. */
  readonly alike: number;
  readonly waiting: number;
  readonly fields: readonly FieldAgreement[];
  readonly differing: readonly (Omit<DifferingReading, 'readAt'> & {
    readonly readAt: string;
    /** By the office's clocks, with the offset. */
    readonly readAtLocal: string;
  })[];
}

const A_YEAR = 365;
const SHOWN = 100;

/** How well two people read the same pages; it names documents, and nobody. */
@Injectable()
export class ReadingReports {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly readings: SecondReadingStore,
    private readonly calendar: OfficeCalendar,
  ) {}

  async lastYear(actor: StaffActor): Promise<ReadingReport> {
    return this.transactions.run(actor, async (tx) => {
      const since = formatDay(parseDay(await this.calendar.today(tx)) - A_YEAR);
      const differing = await this.readings.differingSince(tx, since, SHOWN);
      const local = await this.calendar.localClock(tx);
      return {
        since,
        ...(await this.readings.countsSince(tx, since)),
        fields: await this.readings.agreementSince(tx, since),
        differing: differing.map(({ readAt, ...one }) => ({
          ...one,
          readAt: readAt.toISOString(),
          readAtLocal: local(readAt.getTime()),
        })),
      };
    });
  }
}
