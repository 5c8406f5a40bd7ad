import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { type DeskClock, OfficeCalendar } from '../students/office-calendar.js';
import { DeskQueueStore, type ListedTask } from './desk-queue.store.js';
import type { QueueCursor, QueueFilter, ResolvedFilter } from './queue-filter.js';
import { QueueFilters } from './queue-filters.js';
import { type ExportFile, exportFile } from './tables/export-file.js';
import { QUEUE_EXPORT_WORDS } from './tables/queue-export-words.js';
import type { TableFormat, TableRow } from './tables/table-text.js';

const ROWS_AT_ONCE = 500;

/** The queue as a file: the rows, columns and order of the screen, sent while they are read. */
@Injectable()
export class QueueExport {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DeskQueueStore,
    private readonly calendar: OfficeCalendar,
    private readonly filters: QueueFilters,
    private readonly audit: AuditTrail,
  ) {}

  async file(
    actor: StaffActor,
    filter: QueueFilter,
    { format, language }: { readonly format: TableFormat; readonly language: 'en' | 'fr' },
    origin: RequestOrigin,
  ): Promise<ExportFile> {
    const clock: DeskClock = await this.calendar.atDesk(actor);
    const resolved = await this.filters.resolve(actor, filter, clock);
    const { title } = QUEUE_EXPORT_WORDS[language];
    const name = `${title.toLowerCase()}-${clock.today}`;
    return exportFile(format, { name, title }, this.rows(actor, resolved, language, origin));
  }

  /** Each batch is a transaction of its own with the audit row of whose names left: an export may take minutes. */
  private async *rows(
    actor: StaffActor,
    filter: ResolvedFilter,
    language: 'en' | 'fr',
    origin: RequestOrigin,
  ): AsyncGenerator<TableRow> {
    const words = QUEUE_EXPORT_WORDS[language];
    yield words.columns;
    let after: QueueCursor | null = null;
    do {
      const batch: ListedTask[] = await this.batch(actor, filter, after, origin);
      for (const task of batch) yield cellsOf(task, words);
      const last: ListedTask | undefined = batch.at(-1);
      after = batch.length === ROWS_AT_ONCE && last ? { dueOn: last.dueOn, id: last.id } : null;
    } while (after);
  }

  private async batch(
    actor: StaffActor,
    filter: ResolvedFilter,
    after: QueueCursor | null,
    origin: RequestOrigin,
  ): Promise<ListedTask[]> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const tasks = await this.store.listed(tx, filter, after, ROWS_AT_ONCE);
        await this.audit.record(tx, {
          action: 'queue.exported',
          subjectType: 'student',
          subjectIds: [...new Set(tasks.map(({ student }) => student.id))],
          change: { rows: tasks.length },
        });
        return tasks;
      },
      origin,
    );
  }
}

const cellsOf = (task: ListedTask, words: (typeof QUEUE_EXPORT_WORDS)['en']): TableRow => [
  task.student.studentNumber,
  task.student.name,
  task.program?.code ?? null,
  words.kinds[task.kind],
  task.why.join(' '),
  task.dueOn,
  words.groups[task.group],
  task.risk.coveredUntil,
  task.assignee?.name ?? null,
  task.snooze?.until ?? null,
  task.lastNote ? `${task.lastNote.by}: ${task.lastNote.text}` : null,
];
