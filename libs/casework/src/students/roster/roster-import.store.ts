import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LineResult } from './roster-batch.js';
import type { RosterReason } from './roster-reasons.js';

export interface RosterCounts {
  rowsRead: number;
  created: number;
  changed: number;
  unchanged: number;
  rejected: number;
  toAPerson: number;
  absent: number;
}

export const NO_ROWS: Readonly<RosterCounts> = {
  rowsRead: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  toAPerson: 0,
  absent: 0,
};

export interface RosterImportRow extends RosterCounts {
  readonly id: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly state: 'running' | 'finished' | 'failed';
  /** Lines of the file; null before it was surveyed. */
  readonly rowsTotal: number | null;
  readonly problem: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

export interface ReportedRow {
  /** Null: the student is not in the file. */
  readonly line: number | null;
  readonly outcome: 'changed' | 'rejected' | 'to_a_person' | 'absent';
  readonly studentNumber: string | null;
  readonly reasons: readonly RosterReason[];
  readonly aboutStudentId: string | null;
  readonly sealedValues: Buffer | null;
  readonly place: number;
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = `id, file_name as "fileName", dry_run as "dryRun", state, rows_read as "rowsRead", rows_total as "rowsTotal",
  created, changed, unchanged, rejected, to_a_person as "toAPerson", absent, problem,
  ${instant('started_at')} as "startedAt", ${instant('finished_at')} as "finishedAt"`;

/** Imports and their reports: counts, and the lines worth a look. */
@Injectable()
export class RosterImportStore {
  async insert(
    tx: Transaction,
    row: {
      readonly id: string;
      readonly fileName: string;
      readonly dryRun: boolean;
      readonly startedBy: string | null;
    },
  ): Promise<void> {
    await tx.manager.query(
      'insert into coop.roster_import (id, file_name, dry_run, started_by) values ($1, $2, $3, $4)',
      [row.id, row.fileName, row.dryRun, row.startedBy],
    );
  }

  /** Begins the report anew: an import that was interrupted runs again from the first line. */
  async begin(
    tx: Transaction,
    id: string,
    file: { readonly sha256: Buffer; readonly rowsTotal: number },
  ): Promise<void> {
    await tx.manager.query('delete from coop.roster_import_row where import_id = $1', [id]);
    await tx.manager.query(
      `update coop.roster_import set state = 'running', file_sha256 = $2, rows_total = $3, rows_read = 0, created = 0, changed = 0,
         unchanged = 0, rejected = 0, to_a_person = 0, absent = 0, problem = null, finished_at = null where id = $1`,
      [id, file.sha256, file.rowsTotal],
    );
  }

  async note(
    tx: Transaction,
    id: string,
    counts: RosterCounts,
    results: readonly LineResult[],
  ): Promise<void> {
    await tx.manager.query(
      `update coop.roster_import set rows_read = $2, created = $3, changed = $4, unchanged = $5, rejected = $6,
         to_a_person = $7, absent = $8 where id = $1`,
      [
        id,
        counts.rowsRead,
        counts.created,
        counts.changed,
        counts.unchanged,
        counts.rejected,
        counts.toAPerson,
        counts.absent,
      ],
    );
    const worthALook = results.filter(({ outcome }) => outcome !== 'created' && outcome !== 'unchanged');
    await this.insertRows(
      tx,
      id,
      worthALook.map(({ sealedValues, ...row }) => ({ ...row, sealed: sealedValues?.toString('base64') })),
    );
  }

  async noteAbsent(tx: Transaction, id: string, numbers: readonly string[], from: number): Promise<void> {
    await this.insertRows(
      tx,
      id,
      numbers.map((studentNumber, at) => ({
        line: from + at + 1,
        outcome: 'absent',
        studentNumber,
        reasons: [{ code: 'absent' }],
      })),
    );
  }

  private async insertRows(tx: Transaction, id: string, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.manager.query(
      `insert into coop.roster_import_row (import_id, line, outcome, student_number, reasons, about_student_id, sealed_values)
       select $1, line, outcome, "studentNumber", reasons, "aboutStudentId", decode(sealed, 'base64')
         from jsonb_to_recordset($2) as r (line int, outcome text, "studentNumber" text, reasons jsonb, "aboutStudentId" uuid, sealed text)`,
      [id, JSON.stringify(rows)],
    );
  }

  async end(
    tx: Transaction,
    id: string,
    state: 'finished' | 'failed',
    problem: string | null,
    absent: number,
  ): Promise<void> {
    await tx.manager.query(
      'update coop.roster_import set state = $2, problem = $3, absent = $4, finished_at = now() where id = $1',
      [id, state, problem, absent],
    );
  }

  async list(tx: Transaction): Promise<RosterImportRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.roster_import i order by i.started_at desc, i.id desc limit 100`,
    );
  }

  async byId(tx: Transaction, id: string): Promise<RosterImportRow | null> {
    const rows: RosterImportRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.roster_import where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** By the lines of the file; who is absent from it comes after them all. */
  async rows(
    tx: Transaction,
    id: string,
    page: {
      readonly outcome: string | null;
      readonly afterLine: number;
      readonly afterOutcome: string;
      readonly limit: number;
    },
  ): Promise<ReportedRow[]> {
    return tx.manager.query(
      `select case when outcome <> 'absent' then r.line end as line, r.line as place, outcome, student_number as "studentNumber", reasons,
              about_student_id as "aboutStudentId", sealed_values as "sealedValues"
         from coop.roster_import_row r
        where import_id = $1 and ($2::text is null or outcome = $2)
          and (r.outcome = 'absent', r.line, r.outcome) > ($4 = 'absent', $3::int, $4::text)
        order by r.outcome = 'absent', r.line, r.outcome limit $5`,
      [id, page.outcome, page.afterLine, page.afterOutcome, page.limit],
    );
  }
}
