import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Readiness } from '#domain/coop-status/ready-for-postings.js';
import { formatDay } from '#domain/time/days.js';
import { ENGINE_VERSION } from '#domain/work-authorization/evaluate.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { inputHashOf, outcomeHashOf } from './assessment-hashes.js';
import { AssessmentStore, type NewAssessment } from './assessment.store.js';
import { AuthorizationFactsStore } from '../facts/authorization-facts.store.js';
import { FactsPageStore, type StudentOnPage } from '../facts/facts-page.store.js';
import { BoardNoticeStore } from '../job-boards/board-notice.store.js';
import { RulePacks } from '../rule-packs/rule-packs.js';
import { askedAt, comingDays, nextChange } from './next-change.js';
import { nextSignOffQuestion } from '../sign-offs/sign-off-questions.js';
import { type StudentEvaluation, StudentEvaluations } from '../student-evaluation.js';

interface Assessed {
  readonly student: StudentOnPage;
  readonly evaluation: StudentEvaluation;
  /** Null where the present assessment says the same, or nothing can be said and nothing ever was. */
  readonly changed: NewAssessment | null;
}

/**
 * Assesses students and keeps the answers: an immutable row where one changed, a note of time and pack where not. Many take as
 * many statements as one, and as much memory as their facts and answers.
 */
@Injectable()
export class Assessments {
  constructor(
    private readonly evaluations: StudentEvaluations,
    private readonly facts: AuthorizationFactsStore,
    private readonly pages: FactsPageStore,
    private readonly rulePacks: RulePacks,
    private readonly store: AssessmentStore,
    private readonly boards: BoardNoticeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /**
   * In the transaction of the changed facts.
   * @returns the answers by student; without those who are not recorded, and without all where the office is not
   */
  async reassess(
    tx: Transaction,
    studentIds: readonly string[],
  ): Promise<ReadonlyMap<string, StudentEvaluation>> {
    await this.store.lock(tx, studentIds);
    const zone = await this.facts.officeTimeZone(tx);
    if (zone === null) return new Map();
    const now = this.clock.now();
    const asked = askedAt(now, this.zones, zone);
    const rulePack = await this.rulePacks.inForce(tx, now);
    const students = await this.pages.named(tx, studentIds, formatDay(asked.today));
    const assessed = students.map((student) => {
      const evaluation = this.evaluations.of(student.recorded, rulePack, now);
      return { student, evaluation, changed: this.changed(student, evaluation, now) };
    });
    const inserted = await this.store.insert(
      tx,
      assessed.flatMap(({ changed }) => changed ?? []),
    );
    const pointers = assessed.flatMap(({ student: { studentId, current }, evaluation }) => {
      const assessmentId = inserted.get(studentId) ?? current?.assessmentId;
      if (assessmentId === undefined) return [];
      const { recorded, result, coopStatus } = evaluation;
      const question = nextSignOffQuestion(evaluation, asked.today);
      const nextChangeAt =
        result &&
        nextChange(
          result,
          [question, ...comingDays(recorded, coopStatus.readyForPostings, result, asked)],
          asked,
        );
      const readyForPostings = isReady(coopStatus.readyForPostings);
      return [{ studentId, assessmentId, nextChangeAt, readyForPostings }];
    });
    await this.store.point(tx, pointers, { at: now, rulePack: rulePack.id });
    await this.tellBoards(tx, assessed, now);
    return new Map(assessed.map(({ student, evaluation }) => [student.studentId, evaluation]));
  }

  /** Where nothing can be said any more, an assessment that says so. */
  private changed(
    { studentId, current }: StudentOnPage,
    { facts, options, result, rulePack }: StudentEvaluation,
    asOf: Date,
  ): NewAssessment | null {
    if (!facts && !current) return null;
    const inputHash = inputHashOf(facts, options);
    const outcomeHash = outcomeHashOf(result);
    if (current?.inputHash.equals(inputHash) && current.outcomeHash.equals(outcomeHash)) return null;
    const engine = result?.engine ?? {
      version: ENGINE_VERSION,
      rulePack: rulePack.id,
      timeZoneData: this.zones.release,
    };
    return { studentId, asOf, facts, options, result, engine, inputHash, outcomeHash };
  }

  private async tellBoards(tx: Transaction, assessed: readonly Assessed[], now: Date): Promise<void> {
    const lost = assessed.filter(
      ({ student, evaluation }) =>
        student.current?.readyForPostings === true &&
        isReady(evaluation.coopStatus.readyForPostings) !== true,
    );
    for (const { student } of lost) await this.boards.eligibilityLost(tx, student.studentId, now);
  }
}

/** Null: unknown. */
export const isReady = ({ state }: Readiness): boolean | null =>
  state === 'unknown' ? null : state === 'ready';
