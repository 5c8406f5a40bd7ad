import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { letterFindings } from '#domain/letters/findings.js';
import { publish } from '#platform/queue/publish.js';
import { done, notFound, type Outcome } from '../../outcome.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { LetterCases } from './letter-cases.js';
import { gateRefusal, LetterGates } from './letter-gates.js';
import type { LetterRequestRow, LetterRequestView } from './letter-request.js';
import { DECIDE_REQUEST } from '../letters.jobs.js';
import { NoticeAcknowledgement } from './notice-acknowledgement.js';
import { RequestAnswers } from './request-answers.js';
import { RequestApproval } from '../issue/request-approval.js';
import { RequestSettlement } from './request-settlement.js';
import { RequestSteps } from './request-steps.js';

export interface SubmitWish {
  readonly version: number;
  /** Version of the privacy notice that was shown. */
  readonly noticeVersion: number;
}

/** Hands a request in: gate, answers and notice are checked once more, then it is the office's turn. */
@Injectable()
export class RequestSubmission {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly steps: RequestSteps,
    private readonly gates: LetterGates,
    private readonly answers: RequestAnswers,
    private readonly notices: NoticeAcknowledgement,
    private readonly cases: LetterCases,
    private readonly tasks: ReviewTasks,
    private readonly approval: RequestApproval,
    private readonly settlement: RequestSettlement,
  ) {}

  async submit(
    actor: StudentActor,
    id: string,
    wish: SubmitWish,
    origin: RequestOrigin,
  ): Promise<Outcome<LetterRequestView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.steps.open(tx, id, wish.version, 'submit');
        return opened.ok ? this.handIn(tx, opened.value.row, wish) : opened;
      },
      origin,
    );
  }

  async withdraw(
    actor: StudentActor,
    id: string,
    { version }: { readonly version: number },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterRequestView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.steps.open(tx, id, version, 'withdraw');
        if (!opened.ok) return opened;
        await this.tasks.close(tx, 'letter_request', id);
        return done(await this.settlement.withdrawn(tx, opened.value.row));
      },
      origin,
    );
  }

  private async handIn(
    tx: Transaction,
    row: LetterRequestRow,
    wish: SubmitWish,
  ): Promise<Outcome<LetterRequestView>> {
    const found = await this.cases.of(tx, row);
    if (!found) return notFound('student');
    const gate = await this.gates.answer(tx, row.studentId, found.letter.base);
    if (!gate.passes) return gateRefusal(gate);
    const complete = await this.answers.complete(tx, row);
    if (!complete.ok) return complete;
    const notice = await this.notices.check(tx, wish.noticeVersion);
    if (!notice.ok) return notice;
    await this.notices.log(tx, row.studentId, notice.value, complete.value.language);
    const why = letterFindings(found.letter)
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code);
    const view = await this.settlement.submitted(tx, row, notice.value);
    await this.tasks.open(tx, {
      kind: 'letter_request',
      subjectId: row.id,
      studentId: row.studentId,
      why: why.length > 0 ? why : ['no_findings'],
      ...(view.dueOn && { dueOn: view.dueOn }),
    });
    // A student's step makes no letter: the worker looks whether a person is needed.
    if (await this.approval.mayBeWithoutPerson(tx, row.kind))
      await publish(tx.manager, DECIDE_REQUEST, { requestId: row.id, version: view.version });
    return done(view);
  }
}
