import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { LetterRequestStore } from '../requests/letter-request.store.js';
import { RequestApproval } from './request-approval.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const ONE_MINUTE = 60_000;

/**
 * Issues what needs no person, where the kind is set so: a request of which nothing warns. All others stay in the queue
 * as they are. Run again, it does nothing that is done already.
 */
@Injectable()
export class UnreviewedIssue {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly requests: LetterRequestStore,
    private readonly approval: RequestApproval,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the request was approved in this run */
  async decide(requestId: string): Promise<boolean> {
    return this.transactions.run(WORKER, async (tx) => {
      const row = await this.requests.lock(tx, requestId);
      if (row?.state !== 'submitted') return false;
      const approved = await this.approval.approveWithoutPerson(tx, row);
      if (!approved) await this.requests.leaveToAPerson(tx, row.id);
      return approved;
    });
  }

  /** Decides what lost its job. */
  async decideLeft(stop: AbortSignal): Promise<{ readonly looked: number; readonly approved: number }> {
    const before = new Date(this.clock.now().getTime() - ONE_MINUTE);
    const left = await this.transactions.run(WORKER, (tx) => this.requests.undecidedSince(tx, before));
    const counts = { looked: 0, approved: 0 };
    for (const requestId of left) {
      if (stop.aborted) break;
      if (await this.decide(requestId)) counts.approved += 1;
      counts.looked += 1;
    }
    return counts;
  }
}
