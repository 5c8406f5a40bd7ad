import type { ProgramValues } from '../program.js';
import type { CourseEnrolmentValues, StudyEnrolmentValues, WorkTermValues } from '../student-fact.js';
import type { StudentValues } from '../student-record.js';
import { REQUIRED_COLUMNS, ROSTER_COLUMNS, type RosterColumn, type RosterValues } from './roster-columns.js';
import type { RosterReason } from './roster-reasons.js';

/** What one line says. Facts that its cells leave empty are absent, and absent changes nothing. */
export interface RosterRow {
  readonly line: number;
  readonly studentNumber: string;
  readonly person: Pick<StudentValues, 'givenName' | 'familyName' | 'email'>;
  readonly student: Partial<Omit<StudentValues, 'givenName' | 'familyName' | 'email' | 'programId'>>;
  readonly program: ({ readonly code: string } & Partial<ProgramValues>) | null;
  readonly course: CourseEnrolmentValues | null;
  readonly study: (Pick<StudyEnrolmentValues, 'from' | 'to' | 'load'> & Partial<StudyEnrolmentValues>) | null;
  readonly workTerm: (Pick<WorkTermValues, 'term' | 'from' | 'to'> & Partial<WorkTermValues>) | null;
}

export type RowReading =
  | { readonly ok: true; readonly row: RosterRow }
  | { readonly ok: false; readonly studentNumber: string | null; readonly reasons: readonly RosterReason[] };

/** Columns that only say something together: all of them, or none. */
const GROUPS: readonly (readonly RosterColumn[])[] = [
  ['course_code', 'course_term', 'course_state'],
  ['study_from', 'study_to', 'study_load'],
  ['work_term', 'work_from', 'work_to'],
];

/** Columns that mean nothing without the first of them. */
const DEPENDENT: readonly (readonly [RosterColumn, readonly RosterColumn[]])[] = [
  [
    'program_code',
    [
      'program_name',
      'program_credential',
      'program_months',
      'program_total_weeks',
      'program_work_term_weeks',
      'placement_basis',
      'stream_certified',
    ],
  ],
  ['study_from', ['final_session']],
  ['work_term', ['work_employer', 'work_setting', 'work_hours_per_week', 'work_approved']],
];

const PERIODS: readonly (readonly [RosterColumn, RosterColumn])[] = [
  ['program_starts_on', 'program_ends_on'],
  ['study_from', 'study_to'],
  ['work_from', 'work_to'],
];

/** Checks a line cell by cell and then as a whole; every fault is named with its column. */
export function readRow(
  line: number,
  columns: readonly RosterColumn[],
  cells: readonly string[],
): RowReading {
  const values: RosterValues = {};
  const reasons: RosterReason[] = [];
  if (cells.length !== columns.length) reasons.push({ code: 'wrong_cell_count' });
  columns.forEach((column, at) => {
    const cell = cells[at]?.trim() ?? '';
    if (cell === '') return;
    const reading = ROSTER_COLUMNS[column](cell);
    if ('fault' in reading) reasons.push({ code: reading.fault, column });
    else Object.assign(values, { [column]: reading.value });
  });
  if (reasons.length === 0) reasons.push(...wholeRowFaults(values));
  if (reasons.length > 0) return { ok: false, studentNumber: values.student_number ?? null, reasons };
  return { ok: true, row: toRow(line, values) };
}

function wholeRowFaults(values: RosterValues): RosterReason[] {
  const missing = new Set<RosterColumn>(REQUIRED_COLUMNS.filter((column) => values[column] === undefined));
  for (const group of GROUPS) {
    if (group.some((column) => values[column] !== undefined))
      group.filter((column) => values[column] === undefined).forEach((column) => missing.add(column));
  }
  for (const [first, others] of DEPENDENT) {
    if (values[first] === undefined && others.some((column) => values[column] !== undefined))
      missing.add(first);
  }
  const reversed = PERIODS.filter(([from, to]) => {
    const [start, end] = [values[from], values[to]];
    return start !== undefined && end !== undefined && end < start;
  });
  const tooLong =
    values.program_work_term_weeks !== undefined &&
    values.program_total_weeks !== undefined &&
    values.program_work_term_weeks > values.program_total_weeks;
  return [
    ...[...missing].map((column) => ({ code: 'missing', column }) as const),
    ...reversed.map(([, column]) => ({ code: 'dates_reversed', column }) as const),
    ...(tooLong ? [{ code: 'work_terms_too_long', column: 'program_work_term_weeks' } as const] : []),
  ];
}

function toRow(line: number, values: RosterValues): RosterRow {
  return {
    line,
    studentNumber: values.student_number!,
    person: { givenName: values.given_name!, familyName: values.family_name!, email: values.email! },
    student: given({
      language: values.language,
      citizenships: values.citizenships,
      passportExpiresOn: values.passport_expires_on,
      medicalExamExpiresOn: values.medical_exam_expires_on,
      campus: values.campus,
      programStartsOn: values.program_starts_on,
      programEndsOn: values.program_ends_on,
      acceptedIntoCoop: values.accepted_into_coop,
      continuanceMet: values.continuance_met,
    }),
    program: values.program_code === undefined ? null : programOf(values, values.program_code),
    course:
      values.course_code === undefined
        ? null
        : { courseCode: values.course_code, term: values.course_term!, state: values.course_state! },
    study:
      values.study_from === undefined
        ? null
        : {
            from: values.study_from,
            to: values.study_to!,
            load: values.study_load!,
            ...given({ finalSession: values.final_session }),
          },
    workTerm: values.work_term === undefined ? null : workTermOf(values, values.work_term),
  };
}

const programOf = (values: RosterValues, code: string) => ({
  code,
  ...given({
    name: values.program_name,
    credential: values.program_credential,
    months: values.program_months,
    totalWeeks: values.program_total_weeks,
    workTermWeeks: values.program_work_term_weeks,
    placementBasis: values.placement_basis,
    streamCertified: values.stream_certified,
  }),
});

const workTermOf = (values: RosterValues, term: string) => ({
  term,
  from: values.work_from!,
  to: values.work_to!,
  ...given({
    employer: values.work_employer,
    setting: values.work_setting,
    hoursPerWeek: values.work_hours_per_week,
    approvedByDli: values.work_approved,
  }),
});

type Given<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** The values that are there. */
function given<Values extends object>(values: Values): Given<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<Values>;
}
