import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { openJson } from '#platform/encryption/sealed-json.js';
import { BoardNoticeStore, type DueBoardNotice } from './board-notice.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 20;
const ANSWER_WITHIN_MS = 10_000;
// Hourly tries for about two weeks; then a person has to look at the board's address.
const ATTEMPTS_BEFORE_PARKING = 340;

/** Name of the header that carries the hex HMAC-SHA256 of the body under the board's secret. */
const SIGNATURE_HEADER = 'x-coopdesk-signature';

/** Delivers notices to job boards, with retries; a board that has a notice twice sees the same id. */
@Injectable()
export class BoardDelivery {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: BoardNoticeStore,
    private readonly settings: Settings,
  ) {}

  async deliverDue(stop: AbortSignal): Promise<{ delivered: number; again: number; parked: number }> {
    const counts = { delivered: 0, again: 0, parked: 0 };
    while (!stop.aborted) {
      const claimed = await this.transactions.run(WORKER, (tx) => this.store.claimDue(tx, BATCH));
      for (const notice of claimed) {
        const problem = await this.post(notice);
        const outcome =
          problem === null ? 'delivered' : notice.attempts >= ATTEMPTS_BEFORE_PARKING ? 'parked' : 'again';
        await this.transactions.run(WORKER, (tx) => this.store.settle(tx, notice, outcome, problem));
        counts[outcome] += 1;
      }
      if (claimed.length < BATCH) break;
    }
    return counts;
  }

  /** Null when the board took it; else what went wrong, in a word. */
  private async post(notice: DueBoardNotice): Promise<string | null> {
    const { event, studentNumber, occurredAt, id } = notice;
    const body = JSON.stringify({ id, event, studentNumber, occurredAt: occurredAt.toISOString() });
    const secret = openJson(this.settings.masterKey, notice.signingSecretSealed) as string;
    try {
      const answer = await fetch(notice.notifyUrl, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADER]: createHmac('sha256', secret).update(body).digest('hex'),
        },
        body,
      });
      await answer.body?.cancel();
      return answer.ok ? null : `status_${answer.status}`;
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError' ? 'no_answer_in_time' : 'not_reachable';
    }
  }
}
