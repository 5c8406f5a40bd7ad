import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { EngineStamp, WorkAuthorizationResult } from '#domain/work-authorization/result.js';

export interface CurrentAssessment {
  readonly assessmentId: string;
  readonly inputHash: Buffer;
  readonly outcomeHash: Buffer;
  readonly readyForPostings: boolean | null;
}

export interface NewAssessment {
  readonly studentId: string;
  readonly asOf: Date;
  /** Null, as the result, where nothing can be said any more. */
  readonly facts: WorkAuthorizationFacts | null;
  /** The office's readings of the rules (Q1) under which it was computed. */
  readonly options: object;
  readonly result: WorkAuthorizationResult | null;
  readonly engine: EngineStamp;
  readonly inputHash: Buffer;
  readonly outcomeHash: Buffer;
}

@Injectable()
export class AssessmentStore {
  async current(tx: Transaction, studentId: string): Promise<CurrentAssessment | null> {
    const rows: CurrentAssessment[] = await tx.manager.query(
      `select a.id as "assessmentId", a.input_hash as "inputHash", a.outcome_hash as "outcomeHash",
              c.ready_for_postings as "readyForPostings"
         from coop.current_assessment c join coop.assessment a on a.id = c.assessment_id where c.student_id = $1`,
      [studentId],
    );
    return rows[0] ?? null;
  }

  async insert(tx: Transaction, assessment: NewAssessment): Promise<string> {
    const { engine, facts, result } = assessment;
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.assessment (student_id, as_of, engine_version, rule_pack, time_zone_data, input_hash, outcome_hash, facts, result, options)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        assessment.studentId,
        assessment.asOf,
        engine.version,
        engine.rulePack,
        engine.timeZoneData,
        assessment.inputHash,
        assessment.outcomeHash,
        facts && JSON.stringify(facts),
        result && JSON.stringify(result),
        JSON.stringify(assessment.options),
      ],
    );
    return rows[0]!.id;
  }

  async point(
    tx: Transaction,
    studentId: string,
    now: {
      readonly assessmentId: string;
      readonly confirmedAt: Date;
      readonly rulePack: string;
      readonly nextChangeAt: Date | null;
      readonly readyForPostings: boolean | null;
    },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.current_assessment (student_id, assessment_id, confirmed_at, rule_pack, next_change_at, ready_for_postings)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (student_id) do update set assessment_id = excluded.assessment_id, confirmed_at = excluded.confirmed_at,
         rule_pack = excluded.rule_pack, next_change_at = excluded.next_change_at, ready_for_postings = excluded.ready_for_postings`,
      [studentId, now.assessmentId, now.confirmedAt, now.rulePack, now.nextChangeAt, now.readyForPostings],
    );
  }
}
