import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { afterStep, type RequestState, type RequestStep } from '#domain/letters/request-states.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../../outcome.js';
import { isOwnOrStaffs } from '../../own-rows.js';
import type { LetterRequestRow } from './letter-request.js';
import { LetterRequestStore } from './letter-request.store.js';
import { RequestViews } from './request-views.js';

export interface OpenedStep {
  readonly row: LetterRequestRow;
  /** The state that the step leads to. */
  readonly next: RequestState;
}

/** What every step on a request begins with: the row held, the version seen, the step in order. */
@Injectable()
export class RequestSteps {
  constructor(
    private readonly requests: LetterRequestStore,
    private readonly views: RequestViews,
    private readonly wall: ReadingWall,
  ) {}

  async open(tx: Transaction, id: string, version: number, step: RequestStep): Promise<Outcome<OpenedStep>> {
    const row = await this.requests.lock(tx, id);
    if (!row || !isOwnOrStaffs(tx.actor, row)) return notFound('letter request');
    const closed = await this.wall.before(tx, row.studentId);
    if (closed) return closed;
    if (row.version !== version) return stale('letter request', await this.views.one(tx, id));
    const next = afterStep(row.state, step);
    return next
      ? done({ row, next })
      : outOfOrder(
          `The request is ${row.state}, so it cannot be ${PARTICIPLES[step]} now.`,
          `La demande est ${FRENCH_STATES[row.state]} : elle ne peut pas être ${FRENCH_STEPS[step]} pour l’instant.`,
        );
  }
}

const PARTICIPLES: Readonly<Record<RequestStep, string>> = {
  answer: 'changed',
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
  decline: 'declined',
  withdraw: 'withdrawn',
};

const FRENCH_STATES: Readonly<Record<RequestState, string>> = {
  draft: 'à l’état de brouillon',
  submitted: 'envoyée',
  returned: 'retournée',
  approved: 'approuvée',
  declined: 'refusée',
  withdrawn: 'retirée',
};
const FRENCH_STEPS: Readonly<Record<RequestStep, string>> = {
  answer: 'modifiée',
  submit: 'envoyée',
  approve: 'approuvée',
  return: 'retournée',
  decline: 'refusée',
  withdraw: 'retirée',
};
