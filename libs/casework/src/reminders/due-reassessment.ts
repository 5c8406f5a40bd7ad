import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AssessmentStore } from '../authorization/assessment.store.js';
import { RulePacks } from '../authorization/rule-packs.js';
import { CaseReassessment } from './case-reassessment.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 200;

/** Re-assesses, in the background, every student whose interval has ended or who was assessed under other rules. */
@Injectable()
export class DueReassessment {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: AssessmentStore,
    private readonly cases: CaseReassessment,
    private readonly rulePacks: RulePacks,
    private readonly clock: Clock,
  ) {}

  async run(stop: AbortSignal): Promise<{ reassessed: number; added: number; superseded: number }> {
    const counts = { reassessed: 0, added: 0, superseded: 0 };
    while (!stop.aborted) {
      const due = await this.transactions.run(WORKER, (tx) =>
        this.store.due(tx, this.clock.now(), this.rulePacks.current.id, BATCH),
      );
      for (const studentId of due) {
        const { added, superseded } = await this.transactions.run(WORKER, (tx) =>
          this.cases.reassess(tx, studentId),
        );
        counts.reassessed += 1;
        counts.added += added;
        counts.superseded += superseded;
      }
      if (due.length < BATCH) break;
    }
    return counts;
  }
}
