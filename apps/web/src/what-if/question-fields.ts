import type { FieldProblem } from '../api/problem.js';
import type { Hypothesis, QuestionKind } from '../api/shapes/what-if.js';
import { EMPTY_DATE, type DateEntry } from '../time/date-entry.js';

/** A question exactly as it stands typed. */
export interface QuestionEntry {
  applicationKind: string;
  application: string;
  outcome: string;
  at: DateEntry;
  atTime: string;
  on: DateEntry;
  from: DateEntry;
  to: DateEntry;
  until: DateEntry;
  load: string;
  finalSession: boolean;
  workTerm: string;
  permitExpiresOn: DateEntry;
  conditions: 'same' | 'none' | 'other';
  remarks: string;
}

export const EMPTY_QUESTION: QuestionEntry = {
  applicationKind: '',
  application: '',
  outcome: '',
  at: EMPTY_DATE,
  atTime: '',
  on: EMPTY_DATE,
  from: EMPTY_DATE,
  to: EMPTY_DATE,
  until: EMPTY_DATE,
  load: '',
  finalSession: false,
  workTerm: 'new',
  permitExpiresOn: EMPTY_DATE,
  conditions: 'same',
  remarks: '',
};

/** Reads a date entry to its ISO text, or notes what is wrong with it under the field's path. */
export type ReadDate = (path: string, entry: DateEntry, optional?: boolean) => string | undefined;
/** Notes that a choice was not made. */
export type ReadChoice = (path: string, value: string) => string | undefined;

/** What is asked, as the API takes it; `problems` fills where something is missing or wrong. */
export function readQuestion(
  kind: QuestionKind,
  entry: QuestionEntry,
  date: ReadDate,
  choice: ReadChoice,
): Partial<Hypothesis> & { kind: QuestionKind } {
  const given = <T>(name: string, value: T | undefined): Record<string, T> =>
    value === undefined ? {} : { [name]: value };
  const period = (optionalEnd = false) => ({
    ...given('from', date('from', entry.from)),
    ...given('to', date('to', entry.to, optionalEnd)),
  });
  switch (kind) {
    case 'apply': {
      const chosen = given('applicationKind', choice('applicationKind', entry.applicationKind));
      return { kind, ...chosen, ...given('at', exactly(date('at', entry.at), entry.atTime)) };
    }
    case 'decision':
      return {
        kind,
        ...given('application', choice('application', entry.application)),
        ...given('outcome', choice('outcome', entry.outcome)),
        ...given('at', exactly(date('at', entry.at), entry.atTime)),
        ...(entry.outcome === 'approved' ? given('permit', newPermit(entry, date)) : {}),
      };
    case 'travel':
      return { kind, ...period(true) };
    case 'work_term':
      return { kind, ...period(), ...(entry.workTerm === 'new' ? {} : { workTerm: entry.workTerm }) };
    case 'study_load': {
      const load = choice('load', entry.load);
      const last = load === 'part_time' && entry.finalSession ? { finalSession: true } : {};
      return { kind, ...given('load', load), ...period(), ...last };
    }
    case 'passport_renewed':
      return { kind, ...given('until', date('until', entry.until)) };
    case 'finish_program':
    case 'leave_institution':
    case 'letter_issued':
      return { kind, ...given('on', date('on', entry.on)) };
  }
}

const exactly = (day: string | undefined, time: string): string | undefined =>
  day && time ? `${day}T${time}` : day;

function newPermit(
  { permitExpiresOn, conditions, remarks }: QuestionEntry,
  date: ReadDate,
): Hypothesis['permit'] | undefined {
  const expiresOn = date('permit.expiresOn', permitExpiresOn);
  if (!expiresOn) return undefined;
  const lines = remarks
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (conditions === 'same') return { expiresOn };
  return { expiresOn, remarks: conditions === 'none' ? [] : lines };
}

/** Paths of the fields, as the server names them within one question. */
export const faultsWithin = (problems: FieldProblem[], index: number): FieldProblem[] =>
  problems.map(({ path, problem }) => ({ path: path.replace(`hypotheses[${index}].`, ''), problem }));
