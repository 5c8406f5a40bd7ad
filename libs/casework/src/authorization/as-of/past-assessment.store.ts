import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { SignOffFacts } from '#domain/coop-status/policy-sign-off.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { PlacementAnswer, WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { actorName } from '../../audit/actor-name.js';
import type { OfficeReadings } from '../student-evaluation.js';

interface AssessmentStamp {
  readonly id: string;
  readonly recordedAt: Date;
  readonly asOf: Date;
  readonly engineVersion: string;
  readonly rulePack: string;
  readonly timeZoneData: string;
}

/** An assessment as it was written. Facts and result are null where it says that nothing can be said any more. */
export interface PastAssessment extends AssessmentStamp {
  readonly options: OfficeReadings;
  readonly facts: WorkAuthorizationFacts | null;
  readonly result: WorkAuthorizationResult | null;
}

/** What the list shows, and what it is compared by. */
export interface ListedAssessment extends AssessmentStamp {
  readonly facts: WorkAuthorizationFacts | null;
  readonly placements: readonly PlacementAnswer[] | null;
}

/** Something that was done to a case, as the audit trail knows it. */
export interface RecordedStep {
  readonly at: Date;
  readonly actorKind: string;
  readonly actorName: string;
  readonly action: string;
  readonly subjectIds: readonly string[];
  readonly fields: readonly string[] | null;
}

const STAMP = `a.id, a.recorded_at as "recordedAt", a.as_of as "asOf", a.engine_version as "engineVersion",
  a.rule_pack as "rulePack", a.time_zone_data as "timeZoneData"`;

/** Reads assessments and rules as they stood at an instant. */
@Injectable()
export class PastAssessmentStore {
  /** The latest that was recorded by then. A row's time is kept to the microsecond and told to the millisecond. */
  async spokeAt(tx: Transaction, studentId: string, at: Date): Promise<PastAssessment | null> {
    const rows: PastAssessment[] = await tx.manager.query(
      `select ${STAMP}, a.options, a.facts, a.result from coop.assessment a
        where a.student_id = $1 and a.recorded_at < $2::timestamptz + interval '1 millisecond'
        order by a.recorded_at desc, a.id desc limit 1`,
      [studentId, at],
    );
    return rows[0] ?? null;
  }

  /** Newest first, from the one after `before` on. */
  async list(
    tx: Transaction,
    studentId: string,
    before: string | null,
    limit: number,
  ): Promise<ListedAssessment[]> {
    return tx.manager.query(
      `select ${STAMP}, a.facts, a.result -> 'placements' as placements from coop.assessment a
        where a.student_id = $1
          and ($2::uuid is null or (a.recorded_at, a.id) <
               (select c.recorded_at, c.id from coop.assessment c where c.id = $2::uuid and c.student_id = $1))
        order by a.recorded_at desc, a.id desc limit $3`,
      [studentId, before, limit],
    );
  }

  /** The pack whose period had begun by then and was not yet taken back; a period entered later did not count yet. */
  async packInForceAt(tx: Transaction, at: Date): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `select p.rule_pack as id from coop.rule_pack_period p
        where p.from_at <= $1 and (p.taken_back_at is null or p.taken_back_at > $1)
          and (p.recorded_at <= $1 or p.put_in_force_by is null)
        order by p.from_at desc, p.recorded_at desc limit 1`,
      [at],
    );
    return rows[0]?.id ?? null;
  }

  /** The sign-offs that had been given by then and not been withdrawn yet. */
  async signOffsAt(tx: Transaction, studentId: string, at: Date): Promise<SignOffFacts[]> {
    return tx.manager.query(
      `select id, work_term_id as "workTerm", submission_id as application, from_on::text as "from", until_on::text as until
         from coop.policy_sign_off
        where student_id = $1 and signed_at <= $2 and (withdrawn_at is null or withdrawn_at > $2)`,
      [studentId, at],
    );
  }

  /** Everything that was written about the student by then, newest first; who merely looked is left out. */
  async stepsBy(tx: Transaction, studentId: string, at: Date): Promise<RecordedStep[]> {
    return tx.manager.query(
      `select e.at, e.actor_kind as "actorKind", ${actorName('e')} as "actorName", e.action, e.subject_ids as "subjectIds",
              e.change -> 'fields' as fields
         from coop.audit_entry e
        where e.student_id = $1 and e.at < $2::timestamptz + interval '1 millisecond'
          and e.action ~ '^(student|work_term|study_enrolment|submission|travel|letter|document|permit)[.]'
          and e.action !~ '[.](read|listed|downloaded|viewed)$'
        order by e.id desc limit 1000`,
      [studentId, at],
    );
  }

  /** The documents that permits were read from. */
  async documentsOfPermits(
    tx: Transaction,
    studentId: string,
  ): Promise<{ readonly permit: string; readonly document: string }[]> {
    return tx.manager.query(
      `select p.id as permit, p.document_id as document from coop.permit p
        where p.student_id = $1 and p.document_id is not null`,
      [studentId],
    );
  }
}
