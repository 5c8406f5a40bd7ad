import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { type ClearingForecast, clearingForecast } from '#domain/desk/clearing-forecast.js';
import { type Turnaround, turnaroundOf } from '#domain/letters/turnaround.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { workingDaysBetween } from '#domain/time/office-hours.js';
import { closedDaysOf } from '#domain/time/statutory-holidays.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { OfficeStore } from '../../students/office.store.js';
import type { ReviewTaskKind } from '../../students/review-task.store.js';
import { type OpenedOn, QueueMeasuresStore, type WayOfTasks } from './queue-measures.store.js';
import { mondayOf } from './monday-of.js';

/** How long open tasks have waited, in days of the calendar; the last has no end. */
const AGES = [
  { from: 0, to: 2 },
  { from: 3, to: 6 },
  { from: 7, to: 13 },
  { from: 14, to: 29 },
  { from: 30, to: null },
] as const;

export interface AgeOfQueue {
  readonly fromDays: number;
  readonly toDays: number | null;
  /** The filter of the queue that shows them: opened on this day or later, and before that. */
  readonly openedFrom: string | null;
  readonly openedBefore: string;
  readonly kinds: Readonly<Record<string, number>>;
  readonly count: number;
}

export interface WeekOfQueue {
  /** Its Monday. */
  readonly from: string;
  readonly opened: number;
  readonly closed: number;
}

export interface QueueDashboard {
  readonly open: number;
  readonly ages: readonly AgeOfQueue[];
  readonly weeks: readonly WeekOfQueue[];
  readonly forecast: ClearingForecast | null;
  /** Done on this day or later: those that the turnarounds are of. */
  readonly doneSince: string;
  /** Working days from opening to the end of the task, over the last ninety days; null for kinds with too few. */
  readonly turnarounds: readonly {
    readonly kind: ReviewTaskKind;
    readonly count: number;
    readonly days: Turnaround | null;
  }[];
}

const WEEKS = 8;
const TURNAROUND_DAYS = 90;

/** How old the queue is, what comes in and goes out, how long tasks take, and when it will be empty. */
@Injectable()
export class QueueMeasures {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: QueueMeasuresStore,
    private readonly office: OfficeStore,
    private readonly calendar: OfficeCalendar,
  ) {}

  async read(actor: StaffActor): Promise<QueueDashboard> {
    const { today, startOf } = await this.calendar.atDesk(actor);
    const monday = mondayOf(today) - WEEKS * 7;
    return this.transactions.run(actor, async (tx) => {
      const office = await this.office.read(tx);
      const { timeZone } = office;
      const open = await this.store.open(tx, timeZone, today);
      const since = startOf(formatDay(monday));
      const opened = await this.store.openedByDay(tx, timeZone, since);
      const closed = await this.store.closedByDay(tx, timeZone, since);
      const doneSince = formatDay(parseDay(today) - TURNAROUND_DAYS);
      const ways = await this.store.ways(tx, timeZone, startOf(doneSince));
      const weeks = Array.from({ length: WEEKS }, (_, week) => weekFrom(monday + week * 7, opened, closed));
      const count = sumOf(open);
      return {
        open: count,
        ages: AGES.map((age) => ageOf(age, open, today)),
        weeks,
        forecast: clearingForecast(count, weeks.slice(-4)),
        doneSince,
        turnarounds: turnaroundsOf(ways, closedDaysOf(office)),
      };
    });
  }
}

const sumOf = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

function weekFrom(
  monday: number,
  opened: ReadonlyMap<string, number>,
  closed: ReadonlyMap<string, number>,
): WeekOfQueue {
  const days = Array.from({ length: 7 }, (_, at) => formatDay(monday + at));
  const sum = (counts: ReadonlyMap<string, number>): number =>
    days.reduce((total, day) => total + (counts.get(day) ?? 0), 0);
  return { from: formatDay(monday), opened: sum(opened), closed: sum(closed) };
}

function ageOf({ from, to }: (typeof AGES)[number], open: readonly OpenedOn[], today: string): AgeOfQueue {
  const day = parseDay(today);
  const first = to === null ? null : formatDay(day - to);
  const before = formatDay(day - from + 1);
  const own = open.filter((row) => (first === null || row.day >= first) && row.day < before);
  const kinds: Record<string, number> = {};
  for (const { kind, count } of own) kinds[kind] = (kinds[kind] ?? 0) + count;
  return { fromDays: from, toDays: to, openedFrom: first, openedBefore: before, kinds, count: sumOf(own) };
}

function turnaroundsOf(
  ways: readonly WayOfTasks[],
  holidays: ReadonlySet<string>,
): QueueDashboard['turnarounds'] {
  const kinds = [...new Set(ways.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) => {
    const own = ways.filter((way) => way.kind === kind);
    const days = own.flatMap(({ openedOn, closedOn, count }) =>
      Array<number>(count).fill(workingDaysBetween(openedOn, closedOn, holidays)),
    );
    return { kind, count: days.length, days: turnaroundOf(days) };
  });
}
