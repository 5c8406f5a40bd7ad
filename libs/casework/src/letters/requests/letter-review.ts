import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import type { LetterFinding } from '#domain/letters/finding.js';
import { letterFindings } from '#domain/letters/findings.js';
import type { LetterCase } from '#domain/letters/letter-case.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { ReturnReasonList } from '../../documents/return-reason-list.js';
import type { GivenReason } from '../../documents/return-reasons.js';
import { done, invalid, notFound, type Outcome } from '../../outcome.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { type CaseOfLetter, LetterCases } from './letter-cases.js';
import type { LetterRequestView } from './letter-request.js';
import { LetterRequestStore } from './letter-request.store.js';
import { RequestApproval } from '../issue/request-approval.js';
import { RequestSettlement } from './request-settlement.js';
import { RequestSteps } from './request-steps.js';
import { RequestViews } from './request-views.js';

export interface ReviewedRequest {
  readonly request: LetterRequestView;
  readonly findings: readonly LetterFinding[];
  readonly student: LetterCase['student'] & { readonly id: string };
  readonly program: LetterCase['program'];
  readonly workTerms: CaseOfLetter['workTerms'];
}

/** A person looks at a request beside its findings, and approves, returns or declines it. */
@Injectable()
export class LetterReview {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly requests: LetterRequestStore,
    private readonly views: RequestViews,
    private readonly steps: RequestSteps,
    private readonly cases: LetterCases,
    private readonly approval: RequestApproval,
    private readonly settlement: RequestSettlement,
    private readonly tasks: ReviewTasks,
    private readonly reasons: ReturnReasonList,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<ReviewedRequest>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.requests.byId(tx, id);
        const found = row && (await this.cases.of(tx, row));
        if (!row || !found) return notFound('letter request');
        const closed = await this.wall.before(tx, row.studentId);
        if (closed) return closed;
        await this.audit.record(tx, {
          action: 'letter_request.read',
          subjectType: 'letter_request',
          subjectIds: [id],
          studentId: row.studentId,
        });
        return done({
          request: (await this.views.all(tx, [row]))[0]!,
          findings: letterFindings(found.letter),
          student: { id: row.studentId, ...found.letter.student },
          program: found.letter.program,
          workTerms: found.workTerms,
        });
      },
      origin,
    );
  }

  async approve(
    actor: StaffActor,
    id: string,
    { version }: { readonly version: number },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterRequestView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.steps.open(tx, id, version, 'approve');
        return opened.ok ? this.approval.approve(tx, opened.value.row) : opened;
      },
      origin,
    );
  }

  /** Both with reasons: a returned request is corrected and handed in again, a declined one is over. */
  async sendBack(
    actor: StaffActor,
    id: string,
    step: 'return' | 'decline',
    wish: { readonly version: number; readonly reasons: readonly GivenReason[] },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterRequestView>> {
    return this.transactions.run(actor, (tx) => this.sendBackIn(tx, id, step, wish), origin);
  }

  /** The same in a transaction of the caller's, in the name of its actor. A refusal has written nothing. */
  async sendBackIn(
    tx: Transaction,
    id: string,
    step: 'return' | 'decline',
    { version, reasons }: { readonly version: number; readonly reasons: readonly GivenReason[] },
  ): Promise<Outcome<LetterRequestView>> {
    const faults = await this.reasons.faults(tx, 'letter_request', reasons);
    if (faults.length > 0) return invalid(faults);
    const opened = await this.steps.open(tx, id, version, step);
    if (!opened.ok) return opened;
    await this.tasks.close(tx, 'letter_request', id);
    const state = step === 'return' ? 'returned' : 'declined';
    return done(await this.settlement.decided(tx, opened.value.row, state, reasons));
  }
}
