import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { certificateState } from '#platform/letter-signer/letter-signer.js';
import { Logger } from '#platform/logging/logger.js';
import type { Refusal } from '../../outcome.js';
import { LetterCertificateStore } from '../page/letter-certificate.store.js';
import { LetterRequestStore } from '../requests/letter-request.store.js';
import { LetterRetry } from '../issue/letter-retry.js';
import { RequestApproval } from '../issue/request-approval.js';
import {
  type HeldRow,
  type KeptProblem,
  LetterBatchWorkStore,
  type WaitingRow,
} from './letter-batch-work.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const PAGE = 50;
// A row at which the work broke off this often goes back to a person; the others never wait for it.
const ATTEMPTS = 3;

type Approved = { readonly letterId: string } | { readonly problem: KeptProblem };

/**
 * Works batches off in the background, a row a transaction and in the name of who started it: what is decided stays,
 * a worker that was killed is followed by one that goes on at the next row, and no row keeps another from its letter.
 */
@Injectable()
export class LetterBatchWork {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly batches: LetterBatchWorkStore,
    private readonly requests: LetterRequestStore,
    private readonly approval: RequestApproval,
    private readonly retry: LetterRetry,
    private readonly certificates: LetterCertificateStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Until none is left to carry on, or the signal. */
  async run(stop: AbortSignal): Promise<{ readonly looked: number; readonly approved: number }> {
    const counts = { looked: 0, approved: 0 };
    for (let progress = true; progress && !stop.aborted;) {
      progress = false;
      for (const row of await this.transactions.run(WORKER, (tx) => this.batches.waiting(tx, PAGE))) {
        if (stop.aborted) break;
        const outcome = await this.look(row);
        // Another worker has it.
        if (outcome === null) continue;
        progress = true;
        counts.looked += 1;
        if (outcome === 'approved') counts.approved += 1;
      }
    }
    await this.transactions.run(WORKER, (tx) => this.batches.endWhatIsDone(tx, this.clock.now()));
    return counts;
  }

  private async look(row: WaitingRow): Promise<'approved' | 'refused' | 'broke_off' | null> {
    const { id: accountId, name, role } = row.starter;
    if (role === null) return this.refuse(row, 'not_allowed');
    const starter: StaffActor = { kind: 'staff', accountId, name, role };
    const origin: RequestOrigin = { requestId: `letter batch ${row.batchId}`, address: null };
    try {
      return await this.transactions.run(starter, (tx) => this.decide(tx, row), origin);
    } catch (error) {
      this.logger.error('a row of a letter batch broke off', error, { component: 'letter-batch' });
      const attempts = await this.transactions.run(WORKER, (tx) => this.batches.brokeOff(tx, row));
      return attempts < ATTEMPTS ? 'broke_off' : this.refuse(row, 'unexpected');
    }
  }

  private async refuse(row: WaitingRow, code: string): Promise<'refused'> {
    await this.transactions.run(WORKER, (tx) => this.batches.refused(tx, row, { code }, this.clock.now()));
    return 'refused';
  }

  private async decide(tx: Transaction, row: WaitingRow): Promise<'approved' | 'refused' | null> {
    const held = await this.batches.hold(tx, row);
    if (!held) return null;
    const made = (await this.signable(tx)) ? await this.make(tx, held) : problem('certificate_expired');
    if ('problem' in made) {
      await this.batches.refused(tx, row, made.problem, this.clock.now());
      return 'refused';
    }
    await this.batches.approved(tx, row, made.letterId, this.clock.now());
    return 'approved';
  }

  /** Without a certificate that is good today every number would be taken only to be voided. */
  private async signable(tx: Transaction): Promise<boolean> {
    const told = await this.certificates.read(tx);
    if (told === null) return true;
    const state = certificateState(told.notBefore, told.notAfter, this.clock.now());
    return state === 'good' || state === 'expires_soon';
  }

  private async make(tx: Transaction, held: HeldRow): Promise<Approved> {
    if (held.retries !== null) return this.makeAgain(tx, held.retries);
    const request = await this.requests.lock(tx, held.requestId);
    if (request?.state !== 'submitted') return problem('already_decided');
    if (request.version !== held.requestVersion) return problem('changed');
    const approved = await this.approval.approveSeen(tx, request, held.seen);
    if (!approved.ok) return { problem: keptOf(approved.refusal) };
    const { letterId } = approved.value;
    if (letterId === null) throw new Error('An approved request has no letter.');
    return { letterId };
  }

  private async makeAgain(tx: Transaction, letterId: string): Promise<Approved> {
    const made = await this.retry.again(tx, letterId);
    if (made === null) return problem('letter_moved_on');
    return made.ok ? { letterId: made.value } : { problem: keptOf(made.refusal) };
  }
}

const problem = (code: string): Approved => ({ problem: { code } });

const keptOf = ({ code, extra }: Refusal): KeptProblem => ({
  code,
  findings: extra?.['findings'] as KeptProblem['findings'],
});
