import { Injectable } from '@nestjs/common';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Logger } from '#platform/logging/logger.js';
import { RowByRow } from '../../row-by-row.js';
import type { WaitingRow } from '../../row-by-row.store.js';
import { TaskHandling } from '../task-handling.js';
import { NO_TASK, TaskBatchStore } from './task-batch.store.js';

/** Takes the step of a batch with each of its tasks, on its own merits. */
@Injectable()
export class TaskBatchWork extends RowByRow {
  protected override readonly table = 'task_batch';

  constructor(
    transactions: ActorTransactions,
    private readonly batches: TaskBatchStore,
    private readonly handling: TaskHandling,
    clock: Clock,
    logger: Logger,
  ) {
    super(transactions, clock, logger);
  }

  protected override async leave(tx: Transaction, row: WaitingRow, code: string): Promise<void> {
    await this.batches.left(tx, row, code, this.clock.now());
  }

  protected override async decide(tx: Transaction, row: WaitingRow): Promise<'done' | 'left' | null> {
    const held = await this.batches.hold(tx, row);
    if (!held) return null;
    if (!this.handling.isAllowed(tx.actor, held.step.kind)) {
      await this.leave(tx, row, 'not_allowed');
      return 'left';
    }
    if (held.id === null) {
      const outcome = await this.handling.takeAbout(tx, held.studentId, held.step);
      if (outcome === 'done') await this.batches.carriedOut(tx, row, NO_TASK, this.clock.now());
      else await this.leave(tx, row, outcome);
      return outcome === 'done' ? 'done' : 'left';
    }
    const [result] = await this.handling.takeIn(tx, [held], held.step);
    if (result!.outcome !== 'done') {
      await this.leave(tx, row, result!.refusal ?? result!.outcome);
      return 'left';
    }
    await this.batches.carriedOut(tx, row, result!, this.clock.now());
    return 'done';
  }
}
