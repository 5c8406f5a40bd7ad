import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { suppressed, suppressedRow } from '#domain/desk/small-cells.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReturnReasonList } from '../../documents/return-reason-list.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { type ExportFile, exportFile } from '../tables/export-file.js';
import { QUEUE_EXPORT_WORDS } from '../tables/queue-export-words.js';
import type { TableFormat, TableRow } from '../tables/table-text.js';
import { type CoverageDashboard, CoverageMeasures } from './coverage-dashboard.js';
import { type OutcomeDashboard, OutcomeMeasures } from './outcome-dashboard.js';
import { type QueueDashboard, QueueMeasures } from './queue-dashboard.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

/** The dashboards as one table to hand on: one number a line, small numbers of people told as small. */
@Injectable()
export class SharedReport {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly queue: QueueMeasures,
    private readonly coverage: CoverageMeasures,
    private readonly outcomes: OutcomeMeasures,
    private readonly reasons: ReturnReasonList,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async file(
    actor: StaffActor,
    { format, language }: { readonly format: TableFormat; readonly language: 'en' | 'fr' },
    origin: RequestOrigin,
  ): Promise<ExportFile> {
    const words = REPORT_WORDS[language];
    const { today } = await this.calendar.atDesk(actor);
    const [queue, coverage, outcomes] = [
      await this.queue.read(actor),
      await this.coverage.read(actor),
      await this.outcomes.read(actor),
    ];
    const reasonOf = await this.transactions.run(
      actor,
      async (tx) => {
        await this.audit.record(tx, { action: 'report.exported', subjectType: 'report', change: { format } });
        return this.reasons.namedBy(tx);
      },
      origin,
    );
    const { kinds } = QUEUE_EXPORT_WORDS[language];
    const rows = [
      words.columns,
      ...ofQueue(queue, words, kinds),
      ...ofCoverage(coverage, words),
      ...ofOutcomes(
        outcomes,
        words,
        ({ about, code }) => `${kinds[about]}: ${reasonOf(code)?.[language] ?? code}`,
      ),
    ];
    return exportFile(format, { name: `${words.name}-${today}`, title: words.title }, oneByOne(rows));
  }
}

// Small as it is, it goes out the way that long ones do.
async function* oneByOne(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  for (const row of rows) yield await Promise.resolve(row);
}

const ofQueue = (
  { ages, weeks, turnarounds }: QueueDashboard,
  words: ReportWords,
  kinds: (typeof QUEUE_EXPORT_WORDS)['en']['kinds'],
): TableRow[] => [
  ...ages.map(({ fromDays, toDays, count }) => [
    words.age,
    toDays === null ? `${fromDays}+` : `${fromDays}–${toDays}`,
    null,
    suppressed(count),
  ]),
  ...weeks.flatMap(({ from, opened, closed }) => [
    [words.opened, from, null, suppressed(opened)],
    [words.closed, from, null, suppressed(closed)],
  ]),
  ...turnarounds.flatMap(({ kind, days }) =>
    days
      ? [
          [words.median, kinds[kind], null, days.medianDays],
          [words.p80, kinds[kind], null, days.p80Days],
        ]
      : [],
  ),
];

/** The covers of a program add up to its work terms, so that one small number must not be worked out from the others. */
const ofCoverage = ({ ending, terms }: CoverageDashboard, words: ReportWords): TableRow[] => [
  ...ending.map(({ week, program, count }) => [words.ending, week, program?.code ?? null, suppressed(count)]),
  ...terms.flatMap(({ name, programs }) =>
    programs.flatMap(({ program, covered, policy, gap, unknown }) => {
      const names = [words.covered, words.policy, words.gap, words.unknown];
      return suppressedRow([covered, policy, gap, unknown]).map((count, at) => [
        names[at]!,
        name,
        program?.code ?? null,
        count === 'withheld' ? words.withheld : count,
      ]);
    }),
  ),
];

const ofOutcomes = (
  { reasons, decisions }: OutcomeDashboard,
  words: ReportWords,
  said: (reason: OutcomeDashboard['reasons'][number]) => string,
): TableRow[] => [
  ...reasons.map((reason) => [words.returned, said(reason), null, suppressed(reason.count)]),
  ...decisions.flatMap(({ kind, decided, waiting, medianDays }) => [
    [words.decided, words.applications[kind], null, suppressed(decided)],
    [words.waiting, words.applications[kind], null, suppressed(waiting)],
    ...(medianDays === null ? [] : [[words.decisionDays, words.applications[kind], null, medianDays]]),
  ]),
];
