import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { type LedgerCounts, LedgerCountsStore } from '../../notifications/ledger-counts.store.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { OfficeStore } from '../../students/office.store.js';
import { mondayOf } from './monday-of.js';
import {
  type DecisionTimes,
  OutcomeMeasuresStore,
  type PlannedWeek,
  type ReasonCount,
} from './outcome-measures.store.js';

export interface OutcomeDashboard {
  /** Sent back since this day. */
  readonly since: string;
  readonly reasons: readonly ReasonCount[];
  /** Decided since this day. */
  readonly decidedSince: string;
  readonly decisions: readonly DecisionTimes[];
  readonly reminders: Pick<
    LedgerCounts,
    'dueUnsent' | 'legalDueUnsent' | 'parked' | 'bounced' | 'everInDoubt'
  > & {
    readonly planned: readonly PlannedWeek[];
  };
}

const REASONS_DAYS = 90;
const DECISIONS_DAYS = 365;
const PLANNED_WEEKS = 12;

/** Why things went back, how long IRCC takes, and whether the reminders are well. */
@Injectable()
export class OutcomeMeasures {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: OutcomeMeasuresStore,
    private readonly ledger: LedgerCountsStore,
    private readonly office: OfficeStore,
    private readonly calendar: OfficeCalendar,
  ) {}

  async read(actor: StaffActor): Promise<OutcomeDashboard> {
    const { today, startOf } = await this.calendar.atDesk(actor);
    const daysFrom = (days: number): string => formatDay(parseDay(today) + days);
    const [since, decidedSince] = [daysFrom(-REASONS_DAYS), daysFrom(-DECISIONS_DAYS)];
    return this.transactions.run(actor, async (tx) => {
      const { timeZone } = await this.office.read(tx);
      const { dueUnsent, legalDueUnsent, parked, bounced, everInDoubt } = await this.ledger.read(tx);
      return {
        since,
        reasons: await this.store.reasons(tx, startOf(since)),
        decidedSince,
        decisions: await this.store.decisions(tx, startOf(decidedSince)),
        reminders: {
          dueUnsent,
          legalDueUnsent,
          parked,
          bounced,
          everInDoubt,
          planned: await this.store.planned(
            tx,
            timeZone,
            startOf(formatDay(mondayOf(today) + PLANNED_WEEKS * 7)),
          ),
        },
      };
    });
  }
}
