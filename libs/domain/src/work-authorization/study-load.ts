import { civilOf, dayOf, parseDay, type Day } from '../time/days.js';
import { rowOn, type CompiledPack } from './compiled-pack.js';
import type { EnrolmentRow, StudyLoad } from './facts.js';
import { sortFew } from './sort-few.js';

/** `unknown`: no row tells; `conflict`: rows tell different loads; `final_session`: R9's part-time exception. */
export type LoadOnDay = StudyLoad | 'final_session' | 'final_session_unknown' | 'unknown' | 'conflict';

export interface EnrolmentSpan {
  readonly from: Day;
  readonly to: Day;
  readonly load: LoadOnDay;
}

/** A stretch of a scheduled break and whether its hours count (R10). */
export interface BreakSpan {
  readonly from: Day;
  readonly to: Day;
  readonly counts: 'yes' | 'no' | 'unknown';
}

/** Sessions of one load that follow each other are one span: between them nothing changes. */
export function enrolmentSpansOf(rows: readonly EnrolmentRow[]): EnrolmentSpan[] {
  const spans: { from: Day; to: Day; load: LoadOnDay }[] = [];
  for (const row of rows) {
    const from = parseDay(row.from);
    const to = parseDay(row.to);
    const isFinal = row.load === 'part_time' && row.finalSession === true;
    const load = isFinal ? finalSessionLoad(row, rows) : row.load;
    const before = spans.at(-1);
    if (before && before.load === load && before.to + 1 === from) before.to = to;
    else spans.push({ from, to, load });
  }
  return spans;
}

/** R9: part-time in the final session keeps the authority of a student who was full-time throughout. */
function finalSessionLoad(final: EnrolmentRow, rows: readonly EnrolmentRow[]): LoadOnDay {
  let wasFullTime = false;
  for (const row of rows) {
    if (row.from >= final.from) continue;
    if (row.load === 'part_time' && row.finalSession !== true) return 'part_time';
    if (row.load === 'full_time') wasFullTime = true;
  }
  return wasFullTime ? 'final_session' : 'final_session_unknown';
}

export function loadOn(spans: readonly EnrolmentSpan[], day: Day): LoadOnDay {
  let load: LoadOnDay = 'unknown';
  for (const span of spans) {
    if (day < span.from || span.to < day || span.load === load) continue;
    if (load !== 'unknown') return 'conflict';
    load = span.load;
  }
  return load;
}

/**
 * R10: a break counts between two full-time sessions, for so many days in a row and so many in a calendar year. Days
 * beyond either number do not count; an unknown session beside it leaves it unknown.
 */
export function breakSpansOf(spans: readonly EnrolmentSpan[], pack: CompiledPack): BreakSpan[] {
  const breaks: BreakSpan[] = [];
  const usedByYear = new Map<number, number>();
  for (const run of breakRuns(spans)) {
    const limits = rowOn(pack.breaks, run.from);
    if (!limits) continue;
    const counts = besideBreak(loadOn(spans, run.from - 1), loadOn(spans, run.to + 1));
    const lastInARow = Math.min(run.to, run.from + limits.consecutiveDays - 1);
    for (let from = run.from; from <= run.to;) {
      const year = civilOf(from).year;
      const to = Math.min(run.to, dayOf(year + 1, 1, 1) - 1);
      const used = usedByYear.get(year) ?? 0;
      const lastInYear = from + (limits.daysPerYear - used) - 1;
      usedByYear.set(year, used + to - from + 1);
      const lastCounting = Math.min(to, lastInARow, lastInYear);
      if (lastCounting >= from) breaks.push({ from, to: lastCounting, counts });
      from = to + 1;
    }
  }
  return breaks;
}

function besideBreak(before: LoadOnDay, after: LoadOnDay): BreakSpan['counts'] {
  const isOpen = (load: LoadOnDay): boolean => load === 'unknown' || load === 'conflict';
  if (before === 'full_time' && after === 'full_time') return 'yes';
  const isNo = (load: LoadOnDay): boolean => load !== 'full_time' && !isOpen(load);
  return isNo(before) || isNo(after) ? 'no' : 'unknown';
}

/** Breaks that touch or overlap are one. */
function breakRuns(spans: readonly EnrolmentSpan[]): { from: Day; to: Day }[] {
  const runs: { from: Day; to: Day }[] = [];
  const sorted = sortFew(
    spans.filter(({ load }) => load === 'scheduled_break'),
    byStart,
  );
  for (const { from, to } of sorted) {
    const last = runs.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

const byStart = (one: EnrolmentSpan, other: EnrolmentSpan): number =>
  one.from - other.from || one.to - other.to;
