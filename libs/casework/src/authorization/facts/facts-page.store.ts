import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { FACTS_OF_STUDENT, factsSources, recordedFactsOf } from './facts-columns.store.js';
import type { RecordedFacts } from './recorded-facts.js';

export interface FactsPageQuery {
  /** Id of the last student of the page before; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
  /** The local date of the office. */
  readonly today: string;
  /** Only students whose current assessment stands under another pack than this one. */
  readonly otherPackThan?: string;
}

/** What is recorded of one student, and what speaks for them now; null where they were never assessed. */
export interface StudentOnPage {
  readonly studentId: string;
  /** Unpacked at each look, so that a long page keeps nothing but its text. */
  readonly recorded: RecordedFacts;
  readonly current: {
    readonly assessmentId: string;
    readonly inputHash: Buffer;
    readonly outcomeHash: Buffer;
    readonly rulePack: string;
    readonly nextChangeAt: Date | null;
    readonly readyForPostings: boolean | null;
    /** Another one as soon as anybody writes the row. */
    readonly rowVersion: string;
  } | null;
}

interface PageRow {
  readonly studentId: string;
  readonly facts: string;
  readonly assessmentId: string | null;
  readonly inputHash: Buffer;
  readonly outcomeHash: Buffer;
  readonly rulePack: string;
  readonly nextChangeAt: Date | null;
  readonly readyForPostings: boolean | null;
  readonly rowVersion: string;
}

/** Reads the facts of many students in one statement, by student id; in the shapes of `AuthorizationFactsStore`. */
@Injectable()
export class FactsPageStore {
  /** Fewer than `limit` answers: that was the last page. Empty where the office is not recorded. */
  async read(
    tx: Transaction,
    { after, limit, today, otherPackThan }: FactsPageQuery,
  ): Promise<StudentOnPage[]> {
    // Bitmaps and parallel scans are for many rows of one table; here each student has a few in each.
    await tx.manager.query(
      `select set_config('enable_bitmapscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`,
    );
    const rows: PageRow[] = await tx.manager.query(readPage(limit), [
      after ?? FIRST_ID,
      today,
      otherPackThan ?? null,
    ]);
    return rows.map(toStudent);
  }

  /** These students, as far as the actor may see them. Empty where the office is not recorded. */
  async named(tx: Transaction, studentIds: readonly string[], today: string): Promise<StudentOnPage[]> {
    const rows: PageRow[] = await tx.manager.query(READ_NAMED, [studentIds, today]);
    return rows.map(toStudent);
  }
}

/** Sorts before every id there is. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

// First who is on the page, then what is recorded of them: in one step the facts of everybody would be put together before
// the page is cut off. `offset 0` keeps the look-up one by one: joined as a whole, each page would go through all that were
// done before it.
const readStudents = (which: string): string => `
  with page as materialized (
    select s.*, c.assessment_id, c.rule_pack, c.next_change_at, c.ready_for_postings, c.row_version
      from coop.student s left join lateral (
        select k.assessment_id, k.rule_pack, k.next_change_at, k.ready_for_postings, k.xmin::text as row_version
          from coop.current_assessment k where k.student_id = s.id offset 0) c on true
     where ${which})
  select s.id as "studentId", ${FACTS_OF_STUDENT} as facts, s.assessment_id as "assessmentId", a.input_hash as "inputHash",
         a.outcome_hash as "outcomeHash", s.rule_pack as "rulePack", s.next_change_at as "nextChangeAt",
         s.ready_for_postings as "readyForPostings", s.row_version as "rowVersion"
    from ${factsSources('$2', 'page')} left join coop.assessment a on a.id = s.assessment_id
   order by s.id`;

// The limit stands in the text, so that the plan is one for a page.
const readPage = (limit: number): string =>
  readStudents(
    `s.id > $1::uuid and ($3::text is null or c.rule_pack <> $3) order by s.id limit ${Math.trunc(limit)}`,
  );

const READ_NAMED = readStudents('s.id = any($1::uuid[])');

function toStudent({ studentId, facts, assessmentId, ...current }: PageRow): StudentOnPage {
  return {
    studentId,
    get recorded() {
      return recordedFactsOf(facts);
    },
    current: assessmentId === null ? null : { assessmentId, ...current },
  };
}
