import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AssessmentStore } from '../authorization/assessment.store.js';
import { RulePacks } from '../authorization/rule-packs.js';
import { CaseReassessment } from './case-reassessment.js';
import { ReassessmentMarkStore } from './reassessment-mark.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 200;

/**
 * Re-assesses, in the background, every student whose facts came by the thousand, whose interval has ended, or who was
 * assessed under other rules.
 */
@Injectable()
export class DueReassessment {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: AssessmentStore,
    private readonly cases: CaseReassessment,
    private readonly marks: ReassessmentMarkStore,
    private readonly rulePacks: RulePacks,
    private readonly clock: Clock,
  ) {}

  async run(stop: AbortSignal): Promise<{ reassessed: number; added: number; superseded: number }> {
    const counts = { reassessed: 0, added: 0, superseded: 0 };
    const marked = (tx: Transaction) => this.marks.oldest(tx, BATCH);
    const due = async (tx: Transaction) => {
      const now = this.clock.now();
      return this.store.due(tx, now, (await this.rulePacks.inForce(tx, now)).id, BATCH);
    };
    for (const find of [marked, due]) {
      while (!stop.aborted) {
        const found = await this.transactions.run(WORKER, find);
        for (const studentId of found) await this.reassess(studentId, counts);
        if (found.length < BATCH) break;
      }
    }
    return counts;
  }

  private async reassess(
    studentId: string,
    counts: { reassessed: number; added: number; superseded: number },
  ): Promise<void> {
    const { added, superseded } = await this.transactions.run(WORKER, async (tx) => {
      await this.marks.take(tx, studentId);
      return this.cases.reassess(tx, studentId);
    });
    counts.reassessed += 1;
    counts.added += added;
    counts.superseded += superseded;
  }
}
