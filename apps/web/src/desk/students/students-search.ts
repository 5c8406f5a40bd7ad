import type { Readiness } from '../../api/shapes/home.js';
import { SUBMISSION_KINDS } from '../../api/shapes/submission.js';
import { parseCalendarDate } from '../../time/calendar-date.js';

const COVERS = ['covered', 'policy', 'gap', 'unknown'] as const;
const DECISIONS = ['waiting', 'decided'] as const;
type Applied = (typeof SUBMISSION_KINDS)[number];

export interface StudentsSearch {
  q?: string;
  program?: string;
  status?: Readiness;
  /** The longest verified permit ends from this day on, and before that one. */
  endsFrom?: string;
  endsBefore?: string;
  /** Has a work term in the term of this code, covered in that way. */
  term?: string;
  cover?: (typeof COVERS)[number];
  /** Recorded an application of this kind, which IRCC has or has not decided (since a day). */
  applied?: Applied;
  decision?: (typeof DECISIONS)[number];
  decidedFrom?: string;
}

const text = (value: unknown): string | undefined => {
  const shown = typeof value === 'number' ? String(value) : value;
  return typeof shown === 'string' && shown !== '' ? shown : undefined;
};
const date = (value: unknown): string | undefined =>
  typeof value === 'string' && parseCalendarDate(value) ? value : undefined;

export function readStudentsSearch(search: Record<string, unknown>): StudentsSearch {
  const { status } = search;
  const read = {
    q: text(search['q']),
    program: text(search['program']),
    status: status === 'ready' || status === 'not_ready' || status === 'unknown' ? status : undefined,
    endsFrom: date(search['endsFrom']),
    endsBefore: date(search['endsBefore']),
    term: text(search['term']),
    cover: COVERS.find((cover) => cover === search['cover']),
    applied: SUBMISSION_KINDS.find((kind) => kind === search['applied']),
    decision: DECISIONS.find((decision) => decision === search['decision']),
    decidedFrom: date(search['decidedFrom']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
