import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { UntrueReason } from '#domain/letters/untrue-reason.js';

export type FlagOutcome = 'true_again' | 'kept' | 'superseded' | 'revoked';

export interface LetterFlagRow {
  readonly id: string;
  readonly reasons: readonly UntrueReason[];
  /** Hash of the facts that were looked at. */
  readonly seen: string;
}

export interface DueLetter {
  readonly id: string;
  /** Which versions of the rows behind it the check looks at. */
  readonly of: string;
}

const versions = (table: string, key: string, order: string): string =>
  `(select string_agg(x.xmin::text, ',' order by x.${order}) from coop.${table} x where x.${key})`;

/** One text that changes with any row that a letter's facts come from. */
const ROWS_BEHIND = `md5(concat_ws('|', s.xmin, o.xmin, p.xmin,
  ${versions('program_plan', 'program_id = s.program_id', 'version')}, '/',
  ${versions('work_term', 'student_id = s.id', 'id')}, '/',
  ${versions('study_enrolment', 'student_id = s.id', 'id')}, '/',
  ${versions('course_enrolment', 'student_id = s.id', 'id')}, '/',
  ${versions('pathway_case', 'student_id = s.id', 'id')}))`;

@Injectable()
export class LetterFlagStore {
  /**
   * Issued letters of which any row they were made from has changed since they were last checked, and those last checked
   * before the instant. Versions of rows are compared and no times: a change that commits late is not missed.
   */
  async due(tx: Transaction, before: Date, limit: number): Promise<DueLetter[]> {
    return tx.manager.query(
      `select id, now_of as of from (
         select l.id, l.checked_of, l.checked_at, ${ROWS_BEHIND} as now_of
           from coop.letter l join coop.student s on s.id = l.student_id cross join coop.office o
                left join coop.program p on p.id = s.program_id
          where l.state = 'issued' and l.facts ->> 'schema' = '1') live
        where checked_of is distinct from now_of or checked_at < $1
        order by checked_at nulls first limit $2`,
      [before, limit],
    );
  }

  async noteCheck(tx: Transaction, { id, of }: DueLetter, at: Date): Promise<void> {
    await tx.manager.query('update coop.letter set checked_at = $2, checked_of = $3 where id = $1', [
      id,
      at,
      of,
    ]);
  }

  async open(tx: Transaction, letterId: string): Promise<LetterFlagRow | null> {
    const rows: LetterFlagRow[] = await tx.manager.query(
      'select id, reasons, seen from coop.letter_flag where letter_id = $1 and settled_at is null for update',
      [letterId],
    );
    return rows[0] ?? null;
  }

  /** Whether a person let the letter stand when the facts were these. */
  async wasKept(tx: Transaction, letterId: string, seen: string): Promise<boolean> {
    const rows: { kept: boolean }[] = await tx.manager.query(
      `select outcome = 'kept' and seen = $2 as kept from coop.letter_flag where letter_id = $1
        order by settled_at desc limit 1`,
      [letterId, seen],
    );
    return rows[0]?.kept ?? false;
  }

  async raise(
    tx: Transaction,
    flag: {
      readonly letterId: string;
      readonly studentId: string;
      readonly reasons: readonly UntrueReason[];
      readonly seen: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await tx.manager.query(
      'insert into coop.letter_flag (letter_id, student_id, reasons, seen, raised_at) values ($1, $2, $3, $4, $5)',
      [flag.letterId, flag.studentId, JSON.stringify(flag.reasons), flag.seen, flag.at],
    );
  }

  async change(tx: Transaction, id: string, reasons: readonly UntrueReason[], seen: string): Promise<void> {
    await tx.manager.query('update coop.letter_flag set reasons = $2, seen = $3 where id = $1', [
      id,
      JSON.stringify(reasons),
      seen,
    ]);
  }

  async settle(
    tx: Transaction,
    id: string,
    settled: {
      readonly outcome: FlagOutcome;
      readonly at: Date;
      readonly by: string | null;
      readonly settlement: string | null;
    },
  ): Promise<void> {
    await tx.manager.query(
      'update coop.letter_flag set settled_at = $2, settled_by = $3, outcome = $4, settlement = $5 where id = $1',
      [id, settled.at, settled.by, settled.outcome, settled.settlement],
    );
  }
}
