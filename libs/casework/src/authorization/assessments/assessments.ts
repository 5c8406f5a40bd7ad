import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Readiness } from '#domain/coop-status/ready-for-postings.js';
import { startOfLocalDay } from '#domain/time/local-moments.js';
import { ENGINE_VERSION } from '#domain/work-authorization/evaluate.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { inputHashOf, outcomeHashOf } from './assessment-hashes.js';
import { AssessmentStore, type CurrentAssessment } from './assessment.store.js';
import { AuthorizationFactsStore } from '../facts/authorization-facts.store.js';
import { BoardNoticeStore } from '../job-boards/board-notice.store.js';
import { nextChange } from './next-change.js';
import { nextSignOffQuestion } from '../sign-offs/sign-off-questions.js';
import { type StudentEvaluation, StudentEvaluations } from '../student-evaluation.js';

/** Assesses one student and keeps the answer: an immutable row where it changed, a note of time and pack where not. */
@Injectable()
export class Assessments {
  constructor(
    private readonly evaluations: StudentEvaluations,
    private readonly facts: AuthorizationFactsStore,
    private readonly store: AssessmentStore,
    private readonly boards: BoardNoticeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of the changed fact. Null where the student or the office is not recorded. */
  async reassess(tx: Transaction, studentId: string): Promise<StudentEvaluation | null> {
    await this.facts.lock(tx, studentId);
    const now = this.clock.now();
    const evaluation = await this.evaluations.evaluate(tx, studentId, now);
    if (!evaluation) return null;
    const before = await this.store.current(tx, studentId);
    const assessmentId = await this.keep(tx, studentId, evaluation, before, now);
    if (assessmentId === null) return evaluation;
    const ready = isReady(evaluation.coopStatus.readyForPostings);
    await this.store.point(tx, studentId, {
      assessmentId,
      confirmedAt: now,
      rulePack: evaluation.rulePack.id,
      nextChangeAt: this.nextChange(evaluation, now),
      readyForPostings: ready,
    });
    if (before?.readyForPostings === true && ready !== true)
      await this.boards.eligibilityLost(tx, studentId, now);
    return evaluation;
  }

  /**
   * The id of the assessment that says this: the present one where nothing changed. Where nothing can be said any more, one
   * that says so; null where nothing ever was.
   */
  private async keep(
    tx: Transaction,
    studentId: string,
    { facts, options, result, rulePack }: StudentEvaluation,
    before: CurrentAssessment | null,
    asOf: Date,
  ): Promise<string | null> {
    if (!facts && !before) return null;
    const inputHash = inputHashOf(facts, options);
    const outcomeHash = outcomeHashOf(result);
    if (before?.inputHash.equals(inputHash) && before.outcomeHash.equals(outcomeHash))
      return before.assessmentId;
    const engine = result?.engine ?? {
      version: ENGINE_VERSION,
      rulePack: rulePack.id,
      timeZoneData: this.zones.release,
    };
    return this.store.insert(tx, {
      studentId,
      asOf,
      facts,
      options,
      result,
      engine,
      inputHash,
      outcomeHash,
    });
  }

  /** The next instant at which an interval ends, a deadline passes or the office is asked: until then the answer stands. */
  private nextChange(evaluation: StudentEvaluation, now: Date): Date | null {
    const { result } = evaluation;
    if (!result) return null;
    const zone = evaluation.recorded.institution.timeZone;
    const today = this.zones.localDay(now.getTime(), zone);
    return nextChange(result, nextSignOffQuestion(evaluation, today), {
      at: now.getTime(),
      today,
      startOf: (day) => startOfLocalDay(day, this.zones, zone),
    });
  }
}

/** Null: unknown. */
export const isReady = ({ state }: Readiness): boolean | null =>
  state === 'unknown' ? null : state === 'ready';
