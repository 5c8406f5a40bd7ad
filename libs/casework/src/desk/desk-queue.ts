import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { parseDay } from '#domain/time/days.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { type DeskClock, OfficeCalendar } from '../students/office-calendar.js';
import { DeskQueueStore, type QueuePageRow, queuePage, type SelectedTask } from './desk-queue.store.js';
import { type QueueFilter, readCursor } from './queue-filter.js';
import { QueueFilters } from './queue-filters.js';

/** Beyond these days a clock in hours tells nobody anything. */
const CLOCKED_DAYS = 60;
/** As many as a person can act on at once. */
const SELECTED = 5000;

/** The tasks of a filter, for a step with all of them. */
export interface Selection {
  readonly tasks: readonly SelectedTask[];
  /** The filter has more than are named here. */
  readonly more: boolean;
}

/** The desk's list: what is open, by due date, with the numbers of each group. */
@Injectable()
export class DeskQueue {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DeskQueueStore,
    private readonly calendar: OfficeCalendar,
    private readonly filters: QueueFilters,
    private readonly audit: AuditTrail,
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
    const clock = await this.calendar.atDesk(actor);
    const resolved = await this.filters.resolve(actor, filter, clock);
    const statement = queuePage({ filter: resolved, cursor, limit: page.limit }, actor, origin);
    const [row] = await this.transactions.readOnce<QueuePageRow>(actor, statement);
    return done(withClocks(row!, clock));
  }

  /** Every task of a filter by id and version, up to a number that one person can answer for. */
  async selection(
    actor: StaffActor,
    filter: QueueFilter,
    origin: RequestOrigin,
  ): Promise<Outcome<Selection>> {
    const resolved = await this.filters.resolve(actor, filter, await this.calendar.atDesk(actor));
    return this.transactions.run(
      actor,
      async (tx) => {
        const found = await this.store.selection(tx, resolved, SELECTED + 1);
        const tasks = found.slice(0, SELECTED);
        await this.audit.record(tx, {
          action: 'queue.read',
          subjectType: 'student',
          subjectIds: [...new Set(tasks.map(({ student }) => student.id))],
        });
        return done({ tasks, more: found.length > SELECTED });
      },
      origin,
    );
  }
}

/** The page's text with the moment it was read, and the clock of each due date on it: many rows share one. */
function withClocks({ body, dues }: QueuePageRow, { today, now, dueClock }: DeskClock): string {
  const near = dues.filter((due) => Math.abs(parseDay(due) - parseDay(today)) <= CLOCKED_DAYS);
  const clocks = Object.fromEntries(near.map((due) => [due, dueClock(due)]));
  return `${body.slice(0, -1)},"clocks":${JSON.stringify(clocks)},"asOf":${JSON.stringify(now)}}`;
}
