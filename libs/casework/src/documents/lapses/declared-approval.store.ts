import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** An approval that stands by the student's word alone. */
export interface DeclaredApproval {
  readonly submissionId: string;
  readonly studentId: string;
  /** The day on which the student told us, in the office's zone, `YYYY-MM-DD`. */
  readonly declaredOn: string;
}

/** A document that waits for a person is looked at in its own task; until then nobody is pressed for it. */
const UNSHOWN = `
  not exists (select from coop.permit p
    where p.student_id = s.student_id and p.verified and p.taken_back_at is null and p.verified_at >= s.outcome_at)
  and not exists (select from coop.document w
    where w.student_id = s.student_id and w.purpose <> 'submission_confirmation' and w.state in ('received', 'ready'))`;

@Injectable()
export class DeclaredApprovalStore {
  /** Those that nothing has shown in the office's number of days, and of which nobody has been told: the oldest first. */
  async over(tx: Transaction, today: string, limit: number): Promise<DeclaredApproval[]> {
    return tx.manager.query(
      `select s.id as "submissionId", s.student_id as "studentId",
              (s.outcome_recorded_at at time zone o.time_zone)::date::text as "declaredOn"
         from coop.submission s cross join coop.office o cross join coop.document_policy d
        where s.outcome = 'approved' and s.outcome_evidence = 'declared' and s.outcome_lapsed_at is null
          and (s.outcome_recorded_at at time zone o.time_zone)::date + d.declared_approval_days < $1::date and ${UNSHOWN}
        order by s.outcome_recorded_at limit $2`,
      [today, limit],
    );
  }

  /** False when it was verified, corrected or shown meanwhile. */
  async lapse(tx: Transaction, submissionId: string, at: Date): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.submission s set outcome_lapsed_at = $2, version = version + 1
        where id = $1 and outcome = 'approved' and outcome_evidence = 'declared' and outcome_lapsed_at is null and ${UNSHOWN}`,
      [submissionId, at],
    );
    return count === 1;
  }

  /** A letter or permit has come: what had lapsed waits no more. @returns the applications that this was true of */
  async shown(tx: Transaction, studentId: string): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await tx.manager.query(
      `update coop.submission set outcome_lapsed_at = null, version = version + 1
        where student_id = $1 and outcome_lapsed_at is not null returning id`,
      [studentId],
    );
    return rows.map(({ id }) => id);
  }
}
