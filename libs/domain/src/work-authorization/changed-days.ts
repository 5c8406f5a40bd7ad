import { parseDay, type Day } from '../time/days.js';

export type Direction = 'unchanged' | 'gain' | 'lose' | 'undecidable';

/** Something that is answered otherwise; `firstDay` is null for what has no day. */
export interface DayChange {
  readonly direction: Direction;
  readonly firstDay: Day | null;
}

interface Answered<State extends string> {
  readonly from: string;
  readonly to: string;
  readonly state: State;
  readonly basis: string;
}

/**
 * Holds two timelines without holes against each other and gives every stretch that differs. A day outside of a timeline
 * lies outside every permit, application and work term: it answers `outside`.
 */
export function changedDays<State extends string>(
  before: readonly Answered<State>[],
  after: readonly Answered<State>[],
  rank: Readonly<Record<State, number>>,
  outside: State,
): DayChange[] {
  if (isAlike(before, after)) return [];
  const changes: DayChange[] = [];
  const none = { state: outside, basis: 'NONE' };
  for (const day of startsOf([...before, ...after])) {
    const [was, is] = [on(before, day) ?? none, on(after, day) ?? none];
    const direction = directionOf(was.state, is.state, rank);
    if (direction !== 'unchanged') changes.push({ direction, firstDay: day });
    // An unknown that rests on something else now: whether that is more or less, nobody can say.
    else if (isOpen(is.state) && was.basis !== is.basis)
      changes.push({ direction: 'undecidable', firstDay: day });
  }
  return changes;
}

/** Most students are answered alike, interval by interval. */
const isAlike = (before: readonly Answered<string>[], after: readonly Answered<string>[]): boolean =>
  before.length === after.length &&
  before.every((one, index) => {
    const other = after[index];
    return (
      other?.state === one.state &&
      other.basis === one.basis &&
      other.from === one.from &&
      other.to === one.to
    );
  });

/** The days on which an answer of either timeline begins, or on which it has ended. */
function startsOf(intervals: readonly Answered<string>[]): Day[] {
  const days = intervals.flatMap(({ from, to }) => [parseDay(from), parseDay(to) + 1]);
  return [...new Set(days)].sort((one, other) => one - other);
}

const on = <State extends string>(
  intervals: readonly Answered<State>[],
  day: Day,
): Answered<State> | undefined =>
  intervals.find(({ from, to }) => parseDay(from) <= day && day <= parseDay(to));

const isOpen = (state: string): boolean => state === 'unknown';

/** Ranks put an unknown below what allows and above what does not: beside the latter it is neither a loss nor a gain. */
export function directionOf<State extends string>(
  before: State,
  after: State,
  rank: Readonly<Record<State, number>>,
): Direction {
  const [was, is] = [rank[before], rank[after]];
  if (was === is) return 'unchanged';
  if (isOpen(was < is ? after : before)) return 'undecidable';
  return is < was ? 'lose' : 'gain';
}
