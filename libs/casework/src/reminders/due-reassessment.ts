import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { ReassessmentStore } from '../authorization/assessments/reassessment.store.js';
import { CaseReassessment } from './case-reassessment.js';
import { ReassessmentMarkStore } from './reassessment-mark.store.js';
import { type EverybodyProgress, ReassessmentOfEverybody } from './reassessment-of-everybody.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 200;
/** Students in one transaction, where only time has passed: each costs mostly the way to the database and back. */
const TOGETHER = 20;

export interface DueReassessmentReport {
  /** Assessed alone: a forecast has changed, an interval of theirs has ended, or other rules answer otherwise. */
  readonly alone: number;
  /** Assessed under other rules, with nothing changed but the pack. */
  readonly confirmed: number;
  /** Reminders of those assessed alone for another reason than other rules. */
  readonly added: number;
  readonly superseded: number;
  /** 1 where another process assesses those under other rules. */
  readonly elsewhere: number;
}

/**
 * Re-assesses, in the background, every student whom time, a new forecast or new rules may have given another answer. What
 * facts change, their own transaction assesses.
 */
@Injectable()
export class DueReassessment {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: ReassessmentStore,
    private readonly cases: CaseReassessment,
    private readonly marks: ReassessmentMarkStore,
    private readonly everybody: ReassessmentOfEverybody,
    private readonly clock: Clock,
  ) {}

  /** @param tell of those under other rules, who may be everybody */
  async run(stop: AbortSignal, tell?: (progress: EverybodyProgress) => void): Promise<DueReassessmentReport> {
    const counts = { alone: 0, added: 0, superseded: 0 };
    const marked = (tx: Transaction) => this.marks.oldest(tx, BATCH);
    const ended = (tx: Transaction) => this.store.ended(tx, this.clock.now(), BATCH);
    for (const [find, together] of [
      [marked, 1],
      [ended, TOGETHER],
    ] as const) {
      while (!stop.aborted) {
        const found = await this.transactions.run(WORKER, find);
        for (let at = 0; at < found.length && !stop.aborted; at += together)
          await this.reassess(found.slice(at, at + together), counts);
        if (found.length < BATCH) break;
      }
    }
    if (stop.aborted) return { ...counts, confirmed: 0, elsewhere: 0 };
    const others = await this.everybody.run('other_pack', { stop, tell });
    return {
      ...counts,
      alone: counts.alone + (others?.alone ?? 0),
      confirmed: others?.confirmed ?? 0,
      elsewhere: others ? 0 : 1,
    };
  }

  private async reassess(
    studentIds: readonly string[],
    counts: { alone: number; added: number; superseded: number },
  ): Promise<void> {
    const { added, superseded } = await this.transactions.run(WORKER, async (tx) => {
      // In one order, so that two who assess the same students wait for one another and never both.
      const inOrder = [...studentIds].sort();
      await this.marks.take(tx, inOrder);
      return this.cases.reassess(tx, inOrder);
    });
    counts.alone += studentIds.length;
    counts.added += added;
    counts.superseded += superseded;
  }
}
