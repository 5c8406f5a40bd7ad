import { Injectable } from '@nestjs/common';
import type { MachineActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { AuthorizationFactsStore } from './facts/authorization-facts.store.js';
import { type CoopStatus, StudentEvaluations } from './student-evaluation.js';

/** What a job board may know of a student (R62): ready or not and why by code, each work term yes or no, until when. */
export interface BoardAnswer extends Omit<CoopStatus, 'workTerms'> {
  readonly studentNumber: string;
  readonly workTerms: readonly Omit<CoopStatus['workTerms'][number], 'id'>[];
}

/** Answers a job board's question by student number, from the facts of this moment. */
@Injectable()
export class CoopStatusAnswers {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly students: AuthorizationFactsStore,
    private readonly evaluations: StudentEvaluations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async answer(
    actor: MachineActor,
    studentNumber: string,
    origin: RequestOrigin,
  ): Promise<Outcome<BoardAnswer>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const studentId = await this.students.idByNumber(tx, studentNumber);
        const evaluation = studentId
          ? await this.evaluations.evaluate(tx, studentId, this.clock.now())
          : null;
        if (!studentId || !evaluation) return notFound('student');
        await this.audit.record(tx, {
          action: 'coop_status.read',
          subjectType: 'student',
          subjectIds: [studentId],
          studentId,
        });
        const { workTerms, ...status } = evaluation.coopStatus;
        return done({ studentNumber, ...status, workTerms: workTerms.map(({ id: _id, ...term }) => term) });
      },
      origin,
    );
  }
}
