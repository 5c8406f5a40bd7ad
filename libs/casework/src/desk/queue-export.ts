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
import { rowsInBatches } from './tables/rows-in-batches.js';
import type { TableFormat, TableRow } from './tables/table-text.js';
import { WHY_WORDS } from './tables/why-words.js';

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
  private rows(
    actor: StaffActor,
    filter: ResolvedFilter,
    language: 'en' | 'fr',
    origin: RequestOrigin,
  ): AsyncGenerator<TableRow> {
    const words = QUEUE_EXPORT_WORDS[language];
    const groups = mayBeDone(filter) ? { ...words.groups, overdue: words.earlier } : words.groups;
    return rowsInBatches<ListedTask, QueueCursor>({
      columns: words.columns,
      atOnce: ROWS_AT_ONCE,
      next: (after) => this.batch(actor, filter, after, origin),
      cursorOf: ({ dueOn, id }) => ({ dueOn, id }),
      cells: (task) => cellsOf(task, { ...words, groups }, WHY_WORDS[language]),
    });
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

/** What is done is no longer late, whenever it was due. */
const mayBeDone = ({ state }: QueueFilter): boolean => state === 'done' || state === 'any';

const cellsOf = (
  task: ListedTask,
  words: (typeof QUEUE_EXPORT_WORDS)['en'],
  whys: (typeof WHY_WORDS)['en'],
): TableRow => [
  task.student.studentNumber,
  task.student.name,
  task.program?.code ?? null,
  words.kinds[task.kind],
  task.why.map((why) => whys[why] ?? why.replaceAll('_', ' ')).join('; '),
  task.dueOn,
  words.groups[task.group],
  task.risk.coveredUntil,
  task.assignee?.name ?? null,
  task.snooze?.until ?? null,
  task.lastNote ? `${task.lastNote.by}: ${task.lastNote.text}` : null,
];
