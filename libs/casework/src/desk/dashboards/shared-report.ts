import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { suppressed, suppressedRow } from '#domain/desk/small-cells.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { type ExportFile, exportFile } from '../tables/export-file.js';
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
    await this.transactions.run(
      actor,
      (tx) => this.audit.record(tx, { action: 'report.exported', subjectType: 'report', change: { format } }),
      origin,
    );
    const rows = [
      words.columns,
      ...ofQueue(queue, words),
      ...ofCoverage(coverage, words),
      ...ofOutcomes(outcomes, words),
    ];
    return exportFile(format, { name: `${words.name}-${today}`, title: words.title }, oneByOne(rows));
  }
}

// Small as it is, it goes out the way that long ones do.
async function* oneByOne(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  for (const row of rows) yield await Promise.resolve(row);
}

const ofQueue = ({ ages, weeks, turnarounds }: QueueDashboard, words: ReportWords): TableRow[] => [
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
          [words.median, kind, null, days.medianDays],
          [words.p80, kind, null, days.p80Days],
        ]
      : [],
  ),
];

/** The covers of a program add up to its work terms, so that one small number must not be worked out from the others. */
const ofCoverage = ({ ending, terms }: CoverageDashboard, words: ReportWords): TableRow[] => [
  ...ending.map(({ week, program, count }) => [words.ending, week, program?.code ?? null, suppressed(count)]),
  ...terms.flatMap(({ code, programs }) =>
    programs.flatMap(({ program, covered, policy, gap, unknown }) => {
      const names = [words.covered, words.policy, words.gap, words.unknown];
      return suppressedRow([covered, policy, gap, unknown]).map((count, at) => [
        names[at]!,
        code,
        program?.code ?? null,
        count === 'withheld' ? words.withheld : count,
      ]);
    }),
  ),
];

const ofOutcomes = ({ reasons, decisions }: OutcomeDashboard, words: ReportWords): TableRow[] => [
  ...reasons.map(({ about, code, count }) => [words.returned, `${about}: ${code}`, null, suppressed(count)]),
  ...decisions.flatMap(({ kind, decided, waiting, medianDays }) => [
    [words.decided, kind, null, suppressed(decided)],
    [words.waiting, kind, null, suppressed(waiting)],
    ...(medianDays === null ? [] : [[words.decisionDays, kind, null, medianDays]]),
  ]),
];
