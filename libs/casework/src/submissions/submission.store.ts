import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import type { OutcomeKind } from '#domain/work-authorization/facts.js';
import type { SubmissionRow } from './submission.js';

const COLUMNS = `id, student_id as "studentId", kind, received_at as "receivedAt", stated_local_time as "statedLocalTime",
  stated_time_zone as "timeZone", channel, stamped_on::text as "stampedOn", application_number as "applicationNumber", evidence,
  document_id as "documentId", outcome, outcome_at as "outcomeAt", outcome_evidence as "outcomeEvidence",
  outcome_lapsed_at as "outcomeLapsedAt", recorded_at as "recordedAt", version`;

export type NewSubmission = Pick<
  SubmissionRow,
  | 'studentId'
  | 'kind'
  | 'receivedAt'
  | 'statedLocalTime'
  | 'timeZone'
  | 'channel'
  | 'stampedOn'
  | 'applicationNumber'
  | 'documentId'
>;

@Injectable()
export class SubmissionStore {
  async insert(tx: Transaction, submission: NewSubmission): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, channel, stamped_on,
         application_number, document_id, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        submission.studentId,
        submission.kind,
        submission.receivedAt,
        submission.statedLocalTime,
        submission.timeZone,
        submission.channel,
        submission.stampedOn,
        submission.applicationNumber,
        submission.documentId,
        actorId(tx.actor),
      ],
    );
    return rows[0]!.id;
  }

  async byId(tx: Transaction, id: string): Promise<SubmissionRow | null> {
    const rows: SubmissionRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.submission where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The row is held until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<SubmissionRow | null> {
    const rows: SubmissionRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.submission where id = $1 for update`,
      [id],
    );
    return rows[0] ?? null;
  }

  async ofStudent(tx: Transaction, studentId: string): Promise<SubmissionRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.submission s where student_id = $1 order by s.received_at desc, id desc`,
      [studentId],
    );
  }

  /** The same application, recorded before. */
  async twinOf(tx: Transaction, submission: NewSubmission): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `select id from coop.submission where student_id = $1
          and ((kind = $2 and received_at = $3) or application_number = $4) limit 1`,
      [submission.studentId, submission.kind, submission.receivedAt, submission.applicationNumber],
    );
    return rows[0]?.id ?? null;
  }

  async noteOutcome(
    tx: Transaction,
    id: string,
    outcome: {
      readonly kind: OutcomeKind;
      readonly at: Date;
      readonly evidence: 'declared' | 'verified';
      readonly recordedAt: Date;
    },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.submission set outcome = $2, outcome_at = $3, outcome_evidence = $4, outcome_recorded_at = $5,
         outcome_lapsed_at = null, version = version + 1 where id = $1`,
      [id, outcome.kind, outcome.at, outcome.evidence, outcome.recordedAt],
    );
  }
}
