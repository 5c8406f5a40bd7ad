import { formatDay, parseDay, type Day } from '../time/days.js';
import type {
  Deadline,
  Finding,
  Interval,
  PlacementVerdict,
  StayBasis,
  StayState,
  StudyBasis,
  StudyState,
  WorkAuthorizationResult,
  WorkBasis,
  WorkState,
} from '../work-authorization/result.js';

/** What is answered for a day. */
export interface Told<State extends string, Basis extends string> {
  readonly state: State;
  readonly basis: Basis;
  /** The instant that ends it during this very day. */
  readonly endsAt?: string;
}

/** A run of days answered otherwise, the same on each; both ends are days that count. */
export interface StateChange<State extends string, Basis extends string> {
  readonly from: string;
  readonly to: string;
  /** It reaches the last day that was looked at, and may go on after it. */
  readonly goesOn: boolean;
  readonly before: Told<State, Basis>;
  readonly after: Told<State, Basis>;
}

export interface VerdictPair {
  readonly id: string;
  /** Null where the work term stands in the other result only. */
  readonly before: PlacementVerdict | null;
  readonly after: PlacementVerdict | null;
}

export interface ResultDifferences {
  readonly work: readonly StateChange<WorkState, WorkBasis>[];
  readonly stay: readonly StateChange<StayState, StayBasis>[];
  readonly study: readonly StateChange<StudyState, StudyBasis>[];
  readonly deadlines: { readonly gained: readonly Deadline[]; readonly lost: readonly Deadline[] };
  readonly findings: { readonly gained: readonly Finding[]; readonly lost: readonly Finding[] };
  /** Every work term of either result, changed or not. */
  readonly placements: readonly VerdictPair[];
}

/**
 * What is answered otherwise. A day outside a result's range lies outside every permit, application and work term of it, so
 * nothing allows it there.
 */
export function compareResults(
  before: WorkAuthorizationResult,
  after: WorkAuthorizationResult,
): ResultDifferences {
  return {
    work: changesBetween(before.work, after.work, { state: 'not_authorized', basis: 'NONE' }),
    stay: changesBetween(before.stay, after.stay, { state: 'not_permitted', basis: 'NONE' }),
    study: changesBetween(before.study, after.study, { state: 'not_permitted', basis: 'NONE' }),
    deadlines: gainedAndLost(before.deadlines, after.deadlines, ({ kind, permit, at }) => [kind, permit, at]),
    findings: gainedAndLost(before.findings, after.findings, ({ code, subject }) => [code, subject]),
    placements: verdictPairs(before, after),
  };
}

function changesBetween<State extends string, Basis extends string>(
  before: readonly Interval<State, Basis>[],
  after: readonly Interval<State, Basis>[],
  outside: Told<State, Basis>,
): StateChange<State, Basis>[] {
  const changes: StateChange<State, Basis>[] = [];
  const starts = startsOf([...before, ...after]);
  for (const [index, end] of starts.slice(1).entries()) {
    const day = starts[index] as Day;
    const [was, is] = [toldOn(before, day) ?? outside, toldOn(after, day) ?? outside];
    if (isSame(was, is)) continue;
    const [to, goesOn] = [formatDay(end - 1), index + 2 === starts.length];
    const last = changes.at(-1);
    const isOneMore =
      last && parseDay(last.to) === day - 1 && isSame(last.before, was) && isSame(last.after, is);
    if (isOneMore) changes[changes.length - 1] = { ...last, to, goesOn };
    else changes.push({ from: formatDay(day), to, goesOn, before: was, after: is });
  }
  return changes;
}

/** Days on which either answer begins, has ended, or is cut off by an instant. */
function startsOf(intervals: readonly Interval<string, string>[]): Day[] {
  const days = intervals.flatMap(({ from, to, endsAt }) => [
    parseDay(from),
    parseDay(to) + 1,
    ...(endsAt === undefined ? [] : [parseDay(to)]),
  ]);
  return [...new Set(days)].sort((one, other) => one - other);
}

function toldOn<State extends string, Basis extends string>(
  intervals: readonly Interval<State, Basis>[],
  day: Day,
): Told<State, Basis> | undefined {
  const interval = intervals.find(({ from, to }) => parseDay(from) <= day && day <= parseDay(to));
  if (!interval) return undefined;
  const { state, basis, endsAt } = interval;
  return endsAt !== undefined && parseDay(interval.to) === day ? { state, basis, endsAt } : { state, basis };
}

const isSame = (one: Told<string, string>, other: Told<string, string>): boolean =>
  one.state === other.state && one.basis === other.basis && one.endsAt === other.endsAt;

function gainedAndLost<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => readonly string[],
): { gained: Item[]; lost: Item[] } {
  const without = (items: readonly Item[], others: readonly Item[]): Item[] => {
    const known = new Set(others.map((item) => keyOf(item).join('\n')));
    return items.filter((item) => !known.has(keyOf(item).join('\n')));
  };
  return { gained: without(after, before), lost: without(before, after) };
}

function verdictPairs(before: WorkAuthorizationResult, after: WorkAuthorizationResult): VerdictPair[] {
  const verdictIn = ({ placements }: WorkAuthorizationResult, id: string): PlacementVerdict | null =>
    placements.find((placement) => placement.id === id)?.verdict ?? null;
  const ids = new Set([...before.placements, ...after.placements].map(({ id }) => id));
  return [...ids].map((id) => ({ id, before: verdictIn(before, id), after: verdictIn(after, id) }));
}
