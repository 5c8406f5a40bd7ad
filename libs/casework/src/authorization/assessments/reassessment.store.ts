import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** That a student's answer stands under the rules now in force; `rowVersion` is that of the row that was looked at. */
export interface Confirmation {
  readonly studentId: string;
  readonly assessmentId: string;
  readonly rowVersion: string;
  readonly nextChangeAt: Date | null;
  readonly readyForPostings: boolean | null;
}

/** Who has to be assessed again, and the confirmation of many at once. */
@Injectable()
export class ReassessmentStore {
  /** Held until the transaction ends. False: another process assesses everybody. */
  async claimEverybody(tx: Transaction): Promise<boolean> {
    const rows: { locked: boolean }[] = await tx.manager.query(
      `select pg_try_advisory_xact_lock(hashtextextended('reassess everybody', 0)) as locked`,
    );
    return rows[0]!.locked;
  }

  /** How many there are to assess: everybody, or those whose current assessment stands under another pack. */
  async count(tx: Transaction, otherPackThan: string | null): Promise<number> {
    const rows: { count: number }[] = await tx.manager.query(
      otherPackThan === null
        ? 'select count(*)::int as count from coop.student'
        : 'select count(*)::int as count from coop.current_assessment where rule_pack <> $1',
      otherPackThan === null ? [] : [otherPackThan],
    );
    return rows[0]!.count;
  }

  /** Students with an interval or a deadline that has come to its end since their answer was confirmed. */
  async ended(tx: Transaction, now: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select student_id as id from coop.current_assessment where next_change_at <= $1 order by next_change_at limit $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** What is kept of everybody, or of all in a program, ends now: `ended` finds them. */
  async outdate(tx: Transaction, now: Date, programId: string | null): Promise<void> {
    await tx.manager.query(
      `with held as materialized (
         select student_id from coop.current_assessment c
          where $2::uuid is null or exists (select from coop.student s where s.id = c.student_id and s.program_id = $2)
          order by student_id for update)
       update coop.current_assessment c set next_change_at = $1 from held where c.student_id = held.student_id`,
      [now, programId],
    );
  }

  /**
   * Notes pack and time where nothing else changed. A row that anybody has written since it was looked at is left alone: what
   * was written then rests on newer facts. @returns how many were noted
   */
  async confirm(
    tx: Transaction,
    confirmations: readonly Confirmation[],
    { rulePack, at }: { readonly rulePack: string; readonly at: Date },
  ): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(CONFIRM, [
      rulePack,
      at,
      confirmations.map(({ studentId }) => studentId),
      confirmations.map(({ assessmentId }) => assessmentId),
      confirmations.map(({ rowVersion }) => rowVersion),
      confirmations.map(({ nextChangeAt }) => nextChangeAt),
      confirmations.map(({ readyForPostings }) => readyForPostings),
    ]);
    return count;
  }
}

const CONFIRM = `
  update coop.current_assessment c
     set rule_pack = $1, confirmed_at = $2, next_change_at = u.next_change_at, ready_for_postings = u.ready_for_postings
    from unnest($3::uuid[], $4::uuid[], $5::xid[], $6::timestamptz[], $7::boolean[])
      as u (student_id, assessment_id, row_version, next_change_at, ready_for_postings)
   where c.student_id = u.student_id and c.assessment_id = u.assessment_id and c.xmin = u.row_version`;
