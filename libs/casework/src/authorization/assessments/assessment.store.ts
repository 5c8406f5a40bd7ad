import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { EngineStamp, WorkAuthorizationResult } from '#domain/work-authorization/result.js';

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

/** What speaks for a student from now on. */
export interface Pointer {
  readonly studentId: string;
  readonly assessmentId: string;
  readonly nextChangeAt: Date | null;
  /** Null: unknown. */
  readonly readyForPostings: boolean | null;
}

@Injectable()
export class AssessmentStore {
  /**
   * Serialises the assessments of a student; held until the transaction ends. The row that speaks for a student is the lock, so
   * that thousands can be held; who has none yet is locked by name, and looked for once more.
   */
  async lock(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    await tx.manager.query(
      `select pg_advisory_xact_lock(hashtextextended('assess:' || id, 0)) from (
         select id from unnest($1::uuid[]) id
          where not exists (select from coop.current_assessment c where c.student_id = id) order by id) u`,
      [studentIds],
    );
    await tx.manager.query(
      'select from coop.current_assessment where student_id = any($1) order by student_id for update',
      [studentIds],
    );
  }

  /** @returns the new ids by student */
  async insert(tx: Transaction, assessments: readonly NewAssessment[]): Promise<ReadonlyMap<string, string>> {
    if (assessments.length === 0) return new Map();
    const rows: { id: string; studentId: string }[] = await tx.manager.query(INSERT, [
      assessments.map(({ studentId }) => studentId),
      assessments.map(({ asOf }) => asOf),
      assessments.map(({ engine }) => engine.version),
      assessments.map(({ engine }) => engine.rulePack),
      assessments.map(({ engine }) => engine.timeZoneData),
      assessments.map(({ inputHash }) => inputHash),
      assessments.map(({ outcomeHash }) => outcomeHash),
      assessments.map(({ facts }) => facts && JSON.stringify(facts)),
      assessments.map(({ result }) => result && JSON.stringify(result)),
      assessments.map(({ options }) => JSON.stringify(options)),
    ]);
    return new Map(rows.map(({ id, studentId }) => [studentId, id]));
  }

  async point(
    tx: Transaction,
    pointers: readonly Pointer[],
    { at, rulePack }: { readonly at: Date; readonly rulePack: string },
  ): Promise<void> {
    if (pointers.length === 0) return;
    await tx.manager.query(POINT, [
      at,
      rulePack,
      pointers.map(({ studentId }) => studentId),
      pointers.map(({ assessmentId }) => assessmentId),
      pointers.map(({ nextChangeAt }) => nextChangeAt),
      pointers.map(({ readyForPostings }) => readyForPostings),
    ]);
  }
}

const INSERT = `
  insert into coop.assessment
    (student_id, as_of, engine_version, rule_pack, time_zone_data, input_hash, outcome_hash, facts, result, options)
  select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[],
                       $8::jsonb[], $9::jsonb[], $10::jsonb[])
  returning id, student_id as "studentId"`;

const POINT = `
  insert into coop.current_assessment
    (student_id, assessment_id, confirmed_at, rule_pack, next_change_at, ready_for_postings)
  select student_id, assessment_id, $1, $2, next_change_at, ready_for_postings
    from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::boolean[])
      as u (student_id, assessment_id, next_change_at, ready_for_postings)
  on conflict (student_id) do update set assessment_id = excluded.assessment_id, confirmed_at = excluded.confirmed_at,
    rule_pack = excluded.rule_pack, next_change_at = excluded.next_change_at, ready_for_postings = excluded.ready_for_postings`;
