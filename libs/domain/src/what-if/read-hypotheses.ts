import { isDate } from '../time/days.js';
import { isMoment } from '../time/local-moments.js';
import type { Hypothesis, HypothesisFault, HypothesisKind } from './hypotheses.js';

/** A hypothesis as it comes from a form: every field of every kind, most of them left out. */
export type StatedHypothesis = { readonly kind: HypothesisKind } & Readonly<Partial<Record<Field, unknown>>>;

type Field =
  | 'applicationKind'
  | 'application'
  | 'outcome'
  | 'permit'
  | 'at'
  | 'on'
  | 'from'
  | 'to'
  | 'until'
  | 'load'
  | 'finalSession'
  | 'workTerm'
  | 'setting';

interface Fields {
  readonly needs: readonly Field[];
  readonly may?: readonly Field[];
  /** Fields that may be more exact than a day. */
  readonly moments?: readonly Field[];
}

const FIELDS: Readonly<Record<HypothesisKind, Fields>> = {
  apply: { needs: ['applicationKind', 'at'], moments: ['at'] },
  decision: { needs: ['application', 'outcome', 'at'], may: ['permit'], moments: ['at'] },
  finish_program: { needs: ['on'] },
  leave_institution: { needs: ['on'] },
  travel: { needs: ['from'], may: ['to'], moments: ['from', 'to'] },
  study_load: { needs: ['load', 'from', 'to'], may: ['finalSession'] },
  work_term: { needs: ['from', 'to'], may: ['workTerm', 'setting'] },
  passport_renewed: { needs: ['until'] },
  letter_issued: { needs: ['on'] },
};

const ALL_FIELDS = [...new Set(Object.values(FIELDS).flatMap(({ needs, may = [] }) => [...needs, ...may]))];
const TIMES: ReadonlySet<string> = new Set(['at', 'on', 'from', 'to', 'until', 'expiresOn']);

export type HypothesesRead =
  | { readonly ok: true; readonly hypotheses: readonly Hypothesis[] }
  | { readonly ok: false; readonly faults: readonly HypothesisFault[] };

/** Checks that each hypothesis says what its kind needs and nothing that its kind cannot mean. Types are checked before. */
export function readHypotheses(stated: readonly StatedHypothesis[]): HypothesesRead {
  const faults = stated.flatMap((one, index) => faultsOf(one, `hypotheses[${index}]`));
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, hypotheses: stated as readonly Hypothesis[] };
}

function faultsOf(stated: StatedHypothesis, path: string): HypothesisFault[] {
  const { needs, may = [], moments = [] } = FIELDS[stated.kind];
  return [
    ...ALL_FIELDS.flatMap((field): HypothesisFault[] => {
      const given = stated[field] !== undefined;
      if (needs.includes(field) && !given)
        return [{ path: `${path}.${field}`, problem: MISSING[field] ?? GIVE }];
      if (given && !needs.includes(field) && !may.includes(field))
        return [
          { path: `${path}.${field}`, problem: 'Leave this out: it has no meaning for this question.' },
        ];
      return given && TIMES.has(field)
        ? timeFaults(stated[field], moments.includes(field), `${path}.${field}`)
        : [];
    }),
    ...timeFaults(
      (stated.permit as { expiresOn?: unknown } | undefined)?.expiresOn,
      false,
      `${path}.permit.expiresOn`,
    ),
  ];
}

const GIVE = 'Enter the day.';
const MISSING: Readonly<Partial<Record<Field, string>>> = {
  applicationKind: 'Choose which application.',
  application: 'Choose which application was decided.',
  outcome: 'Choose how it was decided.',
  from: 'Enter the first day.',
  to: 'Enter the last day.',
  load: 'Choose leave, part-time or another study load.',
};

function timeFaults(value: unknown, mayBeExact: boolean, path: string): HypothesisFault[] {
  if (typeof value !== 'string') return [];
  const problem = timeProblem(value, mayBeExact);
  return problem === undefined ? [] : [{ path, problem }];
}

function timeProblem(text: string, mayBeExact: boolean): string | undefined {
  if (mayBeExact ? !isMoment(text) : !isDate(text))
    return mayBeExact
      ? 'Enter a day as 2026-11-30, a time by the office’s clocks as 2026-11-30T16:59:59, or an instant with Z.'
      : 'Enter a day of the calendar as YYYY-MM-DD, for example 2026-11-30.';
  const year = text.slice(0, 4);
  // Dates computed from these, such as a completion and 90 days, must keep four digits.
  return year < '1900' || year > '2199' ? 'Enter a year from 1900 to 2199.' : undefined;
}
