import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { queuePage } from './desk-queue.store.js';
import { type QueueFilter, readCursor } from './queue-filter.js';

/** The desk's list: what is open, by due date, with the numbers of each group. */
@Injectable()
export class DeskQueue {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** The page as finished JSON text; the reading is in the audit trail. */
  async page(
    actor: StaffActor,
    filter: QueueFilter,
    page: { readonly cursor?: string | undefined; readonly limit: number },
    origin: RequestOrigin,
  ): Promise<Outcome<string>> {
    const cursor = page.cursor === undefined ? null : readCursor(page.cursor);
    if (page.cursor !== undefined && !cursor)
      return invalid([{ path: 'cursor', problem: 'Use the nextCursor of the page before, unchanged.' }]);
    const today = await this.calendar.todayAtDesk(actor);
    const statement = queuePage({ filter, cursor, limit: page.limit, today }, actor, origin);
    const [row] = await this.transactions.readOnce<{ body: string }>(actor, statement);
    return done(row!.body);
  }
}
