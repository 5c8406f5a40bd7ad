import { Injectable } from '@nestjs/common';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Logger } from '#platform/logging/logger.js';
import { RowByRow } from '../../row-by-row.js';
import type { WaitingRow } from '../../row-by-row.store.js';
import { TaskHandling } from '../task-handling.js';
import { StudentSteps } from './student-steps.js';
import { TaskBatchStore } from './task-batch.store.js';

/** Takes the step of a batch with each of its tasks, on its own merits. */
@Injectable()
export class TaskBatchWork extends RowByRow {
  protected override readonly table = 'task_batch';

  constructor(
    transactions: ActorTransactions,
    private readonly batches: TaskBatchStore,
    private readonly handling: TaskHandling,
    private readonly students: StudentSteps,
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
      const result = await this.students.take(tx, held.studentId, held.step);
      if (!result.done) {
        await this.leave(tx, row, result.leftFor);
        return 'left';
      }
      await this.batches.carriedOut(tx, row, { before: result.before, version: null }, this.clock.now());
      return 'done';
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
