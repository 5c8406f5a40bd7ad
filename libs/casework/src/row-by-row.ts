import type { Actor, StaffActor } from '#database/actor.js';
import type { ActorTransactions, RequestOrigin, Transaction } from '#database/transaction.js';
import type { Clock } from '#platform/clock/clock.js';
import type { Logger } from '#platform/logging/logger.js';
import {
  type BatchTable,
  endBatches,
  rowBrokeOff,
  type WaitingRow,
  waitingRows,
} from './row-by-row.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const PAGE = 50;
// A row at which the work broke off this often goes back to a person; the others never wait for it.
const ATTEMPTS = 3;

export interface RowCounts {
  readonly looked: number;
  readonly done: number;
}

/**
 * Works batches off in the background, a row a transaction and in the name of who started it: what is decided stays,
 * a worker that was killed is followed by one that goes on at the next row, and no row keeps another waiting.
 */
export abstract class RowByRow {
  protected abstract readonly table: BatchTable;

  constructor(
    protected readonly transactions: ActorTransactions,
    protected readonly clock: Clock,
    protected readonly logger: Logger,
  ) {}

  /** Holds the row and carries it out; null when another worker has it, it is done, or its batch was stopped. */
  protected abstract decide(tx: Transaction, row: WaitingRow): Promise<'done' | 'left' | null>;
  /** Leaves the row as it is. @param code why */
  protected abstract leave(tx: Transaction, row: WaitingRow, code: string): Promise<void>;

  /** Until none is left to carry on, or the signal. */
  async run(stop: AbortSignal): Promise<RowCounts> {
    const counts = { looked: 0, done: 0 };
    for (let progress = true; progress && !stop.aborted;) {
      progress = false;
      for (const row of await this.transactions.run(WORKER, (tx) => waitingRows(tx, this.table, PAGE))) {
        if (stop.aborted) break;
        const outcome = await this.look(row);
        // Another worker has it.
        if (outcome === null) continue;
        progress = true;
        counts.looked += 1;
        if (outcome === 'done') counts.done += 1;
      }
    }
    await this.transactions.run(WORKER, (tx) => endBatches(tx, this.table, this.clock.now()));
    return counts;
  }

  private async look(row: WaitingRow): Promise<'done' | 'left' | 'broke_off' | null> {
    const { id: accountId, name, role } = row.starter;
    if (role === null) return this.leaveFor(row, 'not_allowed');
    const starter: StaffActor = { kind: 'staff', accountId, name, role };
    const origin: RequestOrigin = {
      requestId: `${this.table.replace('_', ' ')} ${row.batchId}`,
      address: null,
    };
    try {
      return await this.transactions.run(starter, (tx) => this.decide(tx, row), origin);
    } catch (error) {
      this.logger.error('a row of a batch broke off', error, { component: this.table });
      const attempts = await this.transactions.run(WORKER, (tx) => rowBrokeOff(tx, this.table, row));
      return attempts < ATTEMPTS ? 'broke_off' : this.leaveFor(row, 'unexpected');
    }
  }

  private async leaveFor(row: WaitingRow, code: string): Promise<'left'> {
    await this.transactions.run(WORKER, (tx) => this.leave(tx, row, code));
    return 'left';
  }
}
