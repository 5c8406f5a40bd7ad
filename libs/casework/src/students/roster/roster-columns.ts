import { plainText } from '../search-name.js';
import { PLACEMENT_BASES } from '../program.js';
import { COURSE_STATES, PLACEMENT_SETTINGS, STUDY_LOADS } from '../student-fact.js';
import { choice, date, integer, mail, number, type Cell, codes, text, yesNo } from './roster-cells.js';

/** Every column a roster may have, with how its cells are read. An empty cell says nothing and changes nothing. */
export const ROSTER_COLUMNS = {
  student_number: text(40),
  given_name: text(120),
  family_name: text(120),
  email: mail,
  language: choice(['en', 'fr']),
  citizenships: codes,
  passport_expires_on: date,
  medical_exam_expires_on: date,
  campus: text(60),
  program_code: text(40),
  program_name: text(200),
  program_credential: text(200),
  program_months: integer(1, 120),
  program_total_weeks: integer(1, 600),
  program_work_term_weeks: integer(0, 600),
  placement_basis: choice(PLACEMENT_BASES),
  stream_certified: yesNo,
  program_starts_on: date,
  program_ends_on: date,
  course_code: text(40),
  course_term: text(20),
  course_state: choice(COURSE_STATES),
  accepted_into_coop: yesNo,
  continuance_met: yesNo,
  study_from: date,
  study_to: date,
  study_load: choice(STUDY_LOADS),
  final_session: yesNo,
  work_term: text(20),
  work_from: date,
  work_to: date,
  work_employer: text(200),
  work_setting: choice(PLACEMENT_SETTINGS),
  work_hours_per_week: number(0.5, 84),
  work_approved: yesNo,
} as const;

export type RosterColumn = keyof typeof ROSTER_COLUMNS;
export type RosterValues = {
  [Column in RosterColumn]?: (typeof ROSTER_COLUMNS)[Column] extends Cell<infer Value> ? Value : never;
};

export const REQUIRED_COLUMNS: readonly RosterColumn[] = [
  'student_number',
  'given_name',
  'family_name',
  'email',
];

/** Says what is wrong with a file as a whole, and what to do about it. */
export class RosterFileError extends Error {
  override readonly name = 'RosterFileError';
}

/** The column of each place in the header row; case, spaces and underscores make no difference. */
export function readHeader(cells: readonly string[]): RosterColumn[] {
  const names = cells.map((cell) =>
    plainText(cell)
      .trim()
      .replace(/[\s_-]+/g, '_'),
  );
  const unknown = cells.filter((_, at) => !Object.hasOwn(ROSTER_COLUMNS, names[at] ?? ''));
  const missing = REQUIRED_COLUMNS.filter((column) => !names.includes(column));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const faults = [
    ...(missing.length > 0 ? [`These columns are missing: ${missing.join(', ')}.`] : []),
    ...(unknown.length > 0
      ? [`These columns are not known: ${unknown.map((name) => `"${name.slice(0, 60)}"`).join(', ')}.`]
      : []),
    ...(twice.length > 0 ? [`These columns stand there twice: ${[...new Set(twice)].join(', ')}.`] : []),
  ];
  if (faults.length > 0) {
    const known = Object.keys(ROSTER_COLUMNS).join(', ');
    throw new RosterFileError(
      `The first line must name the columns. ${faults.join(' ')} Rename or remove columns and import the file again. Known columns: ${known}.`,
    );
  }
  return names as RosterColumn[];
}
