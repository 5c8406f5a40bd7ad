import { formatDay, isDate, parseDay, type Day } from '../time/days.js';
import { FAR } from './compiled-pack.js';
import type { RulePack } from './rule-pack.js';
import { type AnyRow, RULE_KINDS, type RuleKind, rowsOf, subjectOf } from './rule-pack-kinds.js';

/** A fault in a pack: where, and what to do about it. */
export interface RulePackFault {
  readonly path: string;
  readonly problem: string;
}

/**
 * Subjects on which the engine needs a row for every day: without one it would throw (filing) or answer as if there
 * were no such rule at all.
 */
const NEEDED: Partial<Record<RuleKind, readonly string[]>> = {
  regimes: ['post_secondary', 'secondary'],
  filing: [''],
  restoration: [''],
  programs: [''],
  offCampus: [''],
  breaks: [''],
  studyPermitEnds: [''],
  proofLetters: [''],
};

/** Wordings stand beside each other; of every other kind one row governs a day. */
const ONE_A_DAY = RULE_KINDS.filter((kind) => kind !== 'remarks');

/**
 * What the schema cannot say of a pack: an id that is a date, days in order, rows that contradict each other or leave
 * days without a rule, sources verified in the future. `today` is a calendar date.
 */
export function rulePackFaults(pack: RulePack, today: string): RulePackFault[] {
  return [
    ...idFaults(pack),
    ...RULE_KINDS.flatMap((kind) =>
      rowsOf(pack, kind).flatMap((row, index) => rowFaults(row, `${kind}[${index}]`, today)),
    ),
    ...valueFaults(pack),
    ...ONE_A_DAY.flatMap((kind) => calendarFaults(pack, kind)),
  ];
}

const idFaults = ({ id }: RulePack): RulePackFault[] =>
  isDate(id.slice(0, 10)) ? [] : [{ path: 'id', problem: 'does not begin with a date of the calendar' }];

function rowFaults({ from, to, verifiedOn }: AnyRow, path: string, today: string): RulePackFault[] {
  const faults: RulePackFault[] = [];
  if (from !== null && to !== null && to < from)
    faults.push({
      path: `${path}.to`,
      problem: 'is before from: the last day cannot come before the first',
    });
  if (verifiedOn > today)
    faults.push({
      path: `${path}.verifiedOn`,
      problem: `is after today, ${today}: give the day on which a person last checked the source`,
    });
  return faults;
}

/** Values of one row that contradict each other. */
function valueFaults({ restoration, programs }: RulePack): RulePackFault[] {
  const faults: RulePackFault[] = [];
  for (const [index, { lastDay, safeDaysAfterLoss }] of restoration.entries()) {
    const path = `restoration[${index}]`;
    // Four weeks are the least that a month can be.
    const least =
      'daysAfterLoss' in lastDay ? lastDay.daysAfterLoss : 28 * (lastDay.monthsAfterLoss ?? Number.NaN);
    if (Object.keys(lastDay).length !== 1)
      faults.push({
        path: `${path}.lastDay`,
        problem: 'must give either daysAfterLoss or monthsAfterLoss, one of them',
      });
    else if (safeDaysAfterLoss > least)
      faults.push({
        path: `${path}.safeDaysAfterLoss`,
        problem: 'lies after the last day: the advised day cannot be too late',
      });
  }
  for (const [index, { nearPercent, maximumPercent }] of programs.entries())
    if (nearPercent > maximumPercent)
      faults.push({
        path: `programs[${index}].nearPercent`,
        problem: 'is more than maximumPercent: it warns before the limit',
      });
  return faults;
}

interface Governing {
  readonly path: string;
  readonly from: Day;
  readonly to: Day;
}

/** Rows of one subject that govern the same day, and days that none governs. Proposed rows govern none. */
function calendarFaults(pack: RulePack, kind: RuleKind): RulePackFault[] {
  const bySubject = new Map<string, Governing[]>((NEEDED[kind] ?? []).map((subject) => [subject, []]));
  for (const [index, row] of rowsOf(pack, kind).entries()) {
    if (row.state === 'proposed') continue;
    const governing = {
      path: `${kind}[${index}]`,
      from: row.from === null ? -FAR : parseDay(row.from),
      to: row.to === null ? FAR : parseDay(row.to),
    };
    // A row whose days are out of order is told by itself.
    if (governing.from > governing.to) continue;
    const subject = subjectOf(kind, row);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), governing]);
  }
  return [...bySubject].flatMap(([subject, rows]) => {
    const inOrder = rows.toSorted((one, other) => one.from - other.from || one.to - other.to);
    const about = subject === '' ? '' : ` for ${subject}`;
    return [
      ...overlapFaults(inOrder, about),
      ...(NEEDED[kind]?.includes(subject) ? gapFaults(inOrder, kind, about) : []),
    ];
  });
}

function overlapFaults(inOrder: readonly Governing[], about: string): RulePackFault[] {
  const faults: RulePackFault[] = [];
  let last: Governing | undefined;
  for (const row of inOrder) {
    if (last && row.from <= last.to)
      faults.push({
        path: `${row.path}.from`,
        problem: `governs ${spanWords(row.from, Math.min(row.to, last.to))}${about} beside ${last.path}: one rule governs a day; end one row the day before the other begins`,
      });
    if (!last || row.to > last.to) last = row;
  }
  return faults;
}

function gapFaults(inOrder: readonly Governing[], kind: RuleKind, about: string): RulePackFault[] {
  const faults: RulePackFault[] = [];
  let next: Day = -FAR;
  for (const { from, to } of [...inOrder, { from: FAR + 1, to: FAR + 1 }]) {
    if (from > next)
      faults.push({
        path: kind,
        problem: `has no row in force${about} ${spanWords(next, from - 1)}: every day needs one`,
      });
    next = Math.max(next, to + 1);
  }
  return faults;
}

function spanWords(from: Day, to: Day): string {
  if (from <= -FAR) return to >= FAR ? 'on any day' : `up to ${formatDay(to)}`;
  return to >= FAR ? `from ${formatDay(from)} on` : `from ${formatDay(from)} to ${formatDay(to)}`;
}
