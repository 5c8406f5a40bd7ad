import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { parseDay } from '#domain/time/days.js';
import { parseInstant } from '#domain/time/instants.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AssessmentStore, type CurrentAssessment } from './assessment.store.js';
import { AuthorizationFactsStore } from './authorization-facts.store.js';
import { BoardNoticeStore } from './board-notice.store.js';
import { nextSignOffQuestion } from './sign-off-questions.js';
import { type StudentEvaluation, StudentEvaluations } from './student-evaluation.js';

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
    const ready = { ready: true, not_ready: false, unknown: null }[
      evaluation.coopStatus.readyForPostings.state
    ];
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

  /** The id of the assessment that says this: the present one where nothing changed. Null where there is none to keep. */
  private async keep(
    tx: Transaction,
    studentId: string,
    { facts, options, result }: StudentEvaluation,
    before: CurrentAssessment | null,
    asOf: Date,
  ): Promise<string | null> {
    if (!facts || !result) return before?.assessmentId ?? null;
    const inputHash = hashOf({ ...facts, asOf: null, ...options });
    const outcomeHash = hashOf(lastingPart(result));
    if (before?.inputHash.equals(inputHash) && before.outcomeHash.equals(outcomeHash))
      return before.assessmentId;
    return this.store.insert(tx, { studentId, asOf, facts, options, result, inputHash, outcomeHash });
  }

  /** The next instant at which an interval ends, a deadline passes or the office is asked: until then the answer stands. */
  private nextChange(evaluation: StudentEvaluation, now: Date): Date | null {
    const { result } = evaluation;
    if (!result) return null;
    const zone = evaluation.recorded.institution.timeZone;
    const question = nextSignOffQuestion(evaluation, this.zones.localDay(now.getTime(), zone));
    const ends = [...result.work, ...result.stay, ...result.study].flatMap(({ to, endsAt }) => [
      this.startOfLocalDay(parseDay(to) + 1, zone),
      ...(endsAt ? [parseInstant(endsAt)] : []),
    ]);
    const deadlines = result.deadlines.map(({ at }) => parseInstant(at));
    const asked = question === null ? [] : [this.startOfLocalDay(question, zone)];
    const coming = [...ends, ...deadlines, ...asked].filter((instant) => instant > now.getTime());
    return coming.length > 0 ? new Date(Math.min(...coming)) : null;
  }

  private startOfLocalDay(day: number, zone: string): number {
    const utc = day * 86_400_000;
    const offset = Date.parse(`${this.zones.toLocalIso(utc, zone).slice(0, 19)}Z`) - utc;
    return utc - offset;
  }
}

/** What of an answer lasts: everything but the moment it was asked at, and the reminders still to come from there. */
function lastingPart(result: WorkAuthorizationResult): Partial<WorkAuthorizationResult> {
  const { status: _status, reminders: _reminders, engine: _engine, ...lasting } = result;
  return lasting;
}

function hashOf(value: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(value)).digest();
}
