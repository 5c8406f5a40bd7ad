import { Injectable } from '@nestjs/common';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { certificateState } from '#platform/letter-signer/letter-signer.js';
import { Logger } from '#platform/logging/logger.js';
import type { Refusal } from '../../outcome.js';
import { RowByRow } from '../../row-by-row.js';
import type { WaitingRow } from '../../row-by-row.store.js';
import { LetterCertificateStore } from '../page/letter-certificate.store.js';
import { LetterRequestStore } from '../requests/letter-request.store.js';
import { LetterRetry } from '../issue/letter-retry.js';
import { RequestApproval } from '../issue/request-approval.js';
import { type HeldRow, type KeptProblem, LetterBatchWorkStore } from './letter-batch-work.store.js';

type Approved = { readonly letterId: string } | { readonly problem: KeptProblem };

/** Approves the requests of batches, or makes failed letters again. */
@Injectable()
export class LetterBatchWork extends RowByRow {
  protected override readonly table = 'letter_batch';

  constructor(
    transactions: ActorTransactions,
    private readonly batches: LetterBatchWorkStore,
    private readonly requests: LetterRequestStore,
    private readonly approval: RequestApproval,
    private readonly retry: LetterRetry,
    private readonly certificates: LetterCertificateStore,
    clock: Clock,
    logger: Logger,
  ) {
    super(transactions, clock, logger);
  }

  protected override async leave(tx: Transaction, row: WaitingRow, code: string): Promise<void> {
    await this.batches.refused(tx, row, { code }, this.clock.now());
  }

  protected override async decide(tx: Transaction, row: WaitingRow): Promise<'done' | 'left' | null> {
    const held = await this.batches.hold(tx, row);
    if (!held) return null;
    const made = (await this.signable(tx)) ? await this.make(tx, held) : problem('certificate_expired');
    if ('problem' in made) {
      await this.batches.refused(tx, row, made.problem, this.clock.now());
      return 'left';
    }
    await this.batches.approved(tx, row, made.letterId, this.clock.now());
    return 'done';
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
