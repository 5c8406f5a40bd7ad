import { formatDay, parseDay } from '../time/days.js';
import type { EnrolmentRow } from './facts.js';

/** The rows as they are outside the days of the new one, which takes their place within. */
export function withLoadBetween(rows: readonly EnrolmentRow[], row: EnrolmentRow): readonly EnrolmentRow[] {
  const { from, to } = row;
  const outside = rows.flatMap((each) => [
    ...(each.from < from ? [{ ...each, to: each.to < from ? each.to : shifted(from, -1) }] : []),
    ...(each.to > to ? [{ ...each, from: each.from > to ? each.from : shifted(to, 1) }] : []),
  ]);
  return [...outside, row];
}

const shifted = (date: string, days: number): string => formatDay(parseDay(date) + days);
