import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { RulePacks } from '../authorization/rule-packs/rule-packs.js';
import { StillDue } from '../notifications/still-due.js';
import { CaseReassessment } from './case-reassessment.js';
import { ReassessmentMarkStore } from './reassessment-mark.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/** Assesses again, before mails of theirs leave, those whose plan may have been overtaken by facts, time or rules. */
@Injectable()
export class PlansUpToDate extends StillDue {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly marks: ReassessmentMarkStore,
    private readonly rulePacks: RulePacks,
    private readonly cases: CaseReassessment,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async refresh(studentIds: readonly string[], always: readonly string[]): Promise<void> {
    if (studentIds.length === 0) return;
    const overtaken = await this.transactions.run(WORKER, async (tx) => {
      const now = this.clock.now();
      const { id } = await this.rulePacks.inForce(tx, now);
      return this.marks.overtaken(tx, studentIds, { rulePack: id, now });
    });
    for (const studentId of new Set([...overtaken, ...always])) {
      await this.transactions.run(WORKER, async (tx) => {
        await this.marks.take(tx, [studentId]);
        await this.cases.reassess(tx, [studentId]);
      });
    }
  }
}
