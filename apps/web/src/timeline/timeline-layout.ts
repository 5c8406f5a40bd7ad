import type { EngineResult, WorkState, StayState } from '../api/shapes/authorization.js';
import type { WorkTerm } from '../api/shapes/record.js';
import { dateOfDayNumber, dayNumber, parseCalendarDate } from '../time/calendar-date.js';

export type BarState = WorkState | StayState;

export interface Bar {
  from: string;
  to: string;
  state: BarState;
  /** Basis of work, or the work term's name. */
  label?: string;
  x: number;
  width: number;
}

export type LaneName = 'work' | 'study' | 'stay' | 'workTerm';

export interface Lane {
  name: LaneName;
  bars: Bar[];
}

export interface Tick {
  on: string;
  x: number;
  year: boolean;
}

export interface TimelineLayout {
  from: string;
  to: string;
  lanes: Lane[];
  ticks: Tick[];
  /** Where today stands, or null when it is outside the picture. */
  todayX: number | null;
  gaps: { from: string; to: string; x: number; width: number }[];
}

interface Span {
  from: string;
  to: string;
}

export type DrawnWorkTerm = Pick<WorkTerm, 'id' | 'term' | 'from' | 'to'>;

/**
 * Places every interval on a line from 0 to 1. Both ends of an interval are days that count, so a bar reaches to the
 * end of its last day. Null when there is nothing to draw.
 */
export function layOutTimeline(
  result: EngineResult,
  workTerms: DrawnWorkTerm[],
  today: string,
): TimelineLayout | null {
  const spans: Span[] = [...result.work, ...result.stay, ...result.study, ...workTerms];
  if (spans.length === 0) return null;
  const first = Math.min(...spans.map((span) => dayNumber(span.from)));
  const last = Math.max(...spans.map((span) => dayNumber(span.to))) + 1;
  const whole = Math.max(last - first, 1);
  const place = (span: Span): { x: number; width: number } => ({
    x: (dayNumber(span.from) - first) / whole,
    width: (dayNumber(span.to) + 1 - dayNumber(span.from)) / whole,
  });
  const bar = (span: Span & { state: BarState }, label?: string): Bar => ({
    from: span.from,
    to: span.to,
    state: span.state,
    ...(label ? { label } : {}),
    ...place(span),
  });
  const verdictState = (id: string): BarState => {
    const verdict = result.placements.find((placement) => placement.id === id)?.verdict;
    if (verdict === 'covered') return 'authorized';
    if (verdict === 'covered_policy') return 'authorized_policy';
    return verdict === undefined || verdict === 'unknown'
      ? 'unknown'
      : verdict === 'partly_covered'
        ? 'authorized'
        : 'not_authorized';
  };
  const lanes: Lane[] = [
    { name: 'work', bars: result.work.map((span) => bar(span, span.basis)) },
    { name: 'study', bars: result.study.map((span) => bar(span)) },
    { name: 'stay', bars: result.stay.map((span) => bar(span)) },
    {
      name: 'workTerm',
      bars: workTerms.map((term) => bar({ ...term, state: verdictState(term.id) }, term.term)),
    },
  ];
  const now = dayNumber(today);
  return {
    from: dateOfDayNumber(first),
    to: dateOfDayNumber(last - 1),
    lanes: lanes.filter((lane) => lane.bars.length > 0),
    ticks: monthTicks(first, last),
    todayX: now >= first && now < last ? (now - first + 0.5) / whole : null,
    gaps: result.placements.flatMap((placement) => placement.gaps.map((gap) => ({ ...gap, ...place(gap) }))),
  };
}

/** First days of months, thinned so that at most a dozen stand on the axis; January always carries its year. */
function monthTicks(first: number, last: number): Tick[] {
  const ticks: Tick[] = [];
  const months = Math.ceil((last - first) / 30.4);
  const step = months <= 12 ? 1 : months <= 26 ? 3 : months <= 50 ? 6 : 12;
  for (let day = first; day < last; day += 1) {
    const parts = parseCalendarDate(dateOfDayNumber(day));
    if (parts?.day !== 1 || (parts.month - 1) % step !== 0) continue;
    ticks.push({ on: dateOfDayNumber(day), x: (day - first) / (last - first), year: parts.month === 1 });
  }
  return ticks;
}
