import type { Readiness } from '../coop-status/ready-for-postings.js';
import { formatDay, parseDay } from '../time/days.js';
import { changedDays, type DayChange, type Direction, directionOf } from './changed-days.js';
import { STATUS_RANK, WORK_RANK } from './day-answer.js';
import type { PlacementVerdict, WorkAuthorizationResult } from './result.js';

/** One student's whole answer under one pack; no result where too little is recorded to give one. */
export interface AnswerUnderPack {
  readonly result: WorkAuthorizationResult | null;
  readonly readiness: Readiness['state'];
}

export interface VerdictChange {
  readonly placement: string;
  readonly before: PlacementVerdict;
  readonly after: PlacementVerdict;
}

export interface OutcomeChange {
  readonly outcome: Direction;
  /** The first day of work, stay or study that is answered otherwise; null where no day is. */
  readonly firstDay: string | null;
  /** The work terms whose verdict is another, in the order of the later answer. */
  readonly verdicts: readonly VerdictChange[];
}

/**
 * What another rule pack would change for one student, from two answers to the same facts.
 *
 * Every day of work, stay and study, every work term's verdict, the last day to restore status, and readiness for postings
 * are held against each other. Answers are ordered by how much they allow, most first:
 * authorized, authorized_policy (rests on policy until a named person signs off), limited, not_authorized;
 * permitted, maintained, not_permitted; covered, covered_policy, partly_covered, not_covered, blocked; ready, not_ready.
 * What counts is the first of these that is true:
 *
 * - less than before anywhere, or an authority that becomes unknown: `lose`, whatever is gained elsewhere;
 * - an unknown that comes from or goes to a "no", or stays while what it rests on changes: nobody can say whether
 *   the student has lost or gained, so `undecidable`;
 * - more than before anywhere, or an unknown that becomes an authority: `gain`;
 * - nothing of it: `unchanged`.
 *
 * Swapped arguments turn `gain` into `lose`; `undecidable` and `unchanged` never into `gain` or each other.
 */
export function outcomeChange(before: AnswerUnderPack, after: AnswerUnderPack): OutcomeChange {
  const verdicts = verdictChanges(before.result, after.result);
  const changes = dayChanges(before.result, after.result);
  const directions = new Set([
    ...changes.map(({ direction }) => direction),
    ...verdicts.map((verdict) => directionOf(verdict.before, verdict.after, VERDICT_RANK)),
    directionOf(before.readiness, after.readiness, READINESS_RANK),
  ]);
  const days = changes.flatMap(({ firstDay }) => (firstDay === null ? [] : [firstDay]));
  return {
    outcome: (['lose', 'undecidable', 'gain'] as const).find((each) => directions.has(each)) ?? 'unchanged',
    firstDay: days.length === 0 ? null : formatDay(Math.min(...days)),
    verdicts,
  };
}

const VERDICT_RANK: Readonly<Record<PlacementVerdict, number>> = {
  blocked: 0,
  not_covered: 1,
  partly_covered: 2,
  unknown: 3,
  covered_policy: 4,
  covered: 5,
};

const READINESS_RANK: Readonly<Record<Readiness['state'], number>> = { not_ready: 0, unknown: 1, ready: 2 };

const NO_DAYS = { work: [], stay: [], study: [], status: { restorationLastDay: undefined } };

function dayChanges(
  before: WorkAuthorizationResult | null,
  after: WorkAuthorizationResult | null,
): DayChange[] {
  const [was, is] = [before ?? NO_DAYS, after ?? NO_DAYS];
  return [
    ...changedDays(was.work, is.work, WORK_RANK, 'not_authorized'),
    ...changedDays(was.stay, is.stay, STATUS_RANK, 'not_permitted'),
    ...changedDays(was.study, is.study, STATUS_RANK, 'not_permitted'),
    ...restorationChange(was.status.restorationLastDay, is.status.restorationLastDay),
  ];
}

/** R31: the longer the window to restore lost status, the better; none is the shortest. */
function restorationChange(before: string | undefined, after: string | undefined): DayChange[] {
  if (before === after) return [];
  const [first] = before === undefined || after === undefined ? [] : [before, after].toSorted();
  const firstDay = first === undefined ? null : parseDay(first) + 1;
  return [{ direction: (after ?? '') > (before ?? '') ? 'gain' : 'lose', firstDay }];
}

function verdictChanges(
  before: WorkAuthorizationResult | null,
  after: WorkAuthorizationResult | null,
): VerdictChange[] {
  const was = new Map(before?.placements.map(({ id, verdict }) => [id, verdict]));
  return (after?.placements ?? []).flatMap(({ id, verdict }) => {
    const old = was.get(id);
    return old === undefined || old === verdict ? [] : [{ placement: id, before: old, after: verdict }];
  });
}
