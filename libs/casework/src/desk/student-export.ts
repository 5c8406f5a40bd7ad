import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { type StudentListFilter, type StudentListItem, StudentListStore } from './student-list.store.js';
import { type ExportFile, exportFile } from './tables/export-file.js';
import { rowsInBatches } from './tables/rows-in-batches.js';
import { STUDENT_EXPORT_WORDS } from './tables/student-export-words.js';
import type { TableFormat, TableRow } from './tables/table-text.js';

const ROWS_AT_ONCE = 500;

/** The list of students as a file: the rows, columns and order of the screen, sent while they are read. */
@Injectable()
export class StudentExport {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: StudentListStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async file(
    actor: StaffActor,
    filter: StudentListFilter,
    { format, language }: { readonly format: TableFormat; readonly language: 'en' | 'fr' },
    origin: RequestOrigin,
  ): Promise<ExportFile> {
    const { today } = await this.calendar.atDesk(actor);
    const words = STUDENT_EXPORT_WORDS[language];
    const { title, columns, readiness } = words;
    const rows = rowsInBatches<StudentListItem, string>({
      columns,
      atOnce: ROWS_AT_ONCE,
      next: (after) => this.batch(actor, filter, after, origin),
      cursorOf: ({ studentNumber }) => studentNumber,
      cells: (student): TableRow => [
        student.familyName,
        student.givenName,
        student.studentNumber,
        student.program?.code ?? null,
        student.email,
        readiness[student.readyForPostings],
        student.coveredUntil,
      ],
    });
    return exportFile(format, { name: `${title.toLowerCase()}-${today}`, title }, rows);
  }

  /** A transaction of its own with the audit row of whose names left: an export may take minutes. */
  private async batch(
    actor: StaffActor,
    filter: StudentListFilter,
    after: string | null,
    origin: RequestOrigin,
  ): Promise<StudentListItem[]> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const students = await this.store.page(tx, filter, after, ROWS_AT_ONCE);
        await this.audit.record(tx, {
          action: 'students.exported',
          subjectType: 'student',
          subjectIds: students.map(({ id }) => id),
          change: { rows: students.length },
        });
        return students;
      },
      origin,
    );
  }
}
