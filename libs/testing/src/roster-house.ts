import { Readable } from 'node:stream';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { RosterImport } from '#casework/students/roster-import.js';
import type { RosterImportRow } from '#casework/students/roster/roster-import.store.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { anOffice } from './builders.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { openWorkerCasework } from './worker-casework.js';

export const ROSTER_HEADER =
  'student_number,given_name,family_name,email,program_code,program_name,program_months,program_total_weeks,program_work_term_weeks,placement_basis,course_code,course_term,course_state,accepted_into_coop,work_term,work_from,work_to';
export const ROSTER_PLAN = 'CIS,Computer Information Systems,24,96,32,mandatory_all';

type RowPart = 'name' | 'family' | 'email' | 'plan' | 'state' | 'accepted' | 'work';

/** One line of a roster; its parts may be given, `plan` and `work` as the text of all their cells. */
export function rosterRow(number: string, parts: Partial<Record<RowPart, string>> = {}): string {
  const { name = 'Ananya', family = `Sharma ${number}`, email = `s${number}@students.example` } = parts;
  const { plan = ROSTER_PLAN, state = 'registered', accepted = 'yes', work = ',,' } = parts;
  return [number, name, family, email, plan, 'COOP 1101,2026-09', state, accepted, work].join(',');
}

export const rosterFile = (...rows: string[]): string => [ROSTER_HEADER, ...rows].join('\n');

/** The import as the worker runs it, with the worker's own role, over a database of its own. */
export interface RosterHouse {
  readonly database: TestDatabase;
  readonly roster: RosterImport;
  importing(content: string | Buffer, dryRun?: boolean): Promise<RosterImportRow>;
  rows<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
  reportOf(
    importId: string,
  ): Promise<{ line: number; outcome: string; student_number: string; reasons: object[] }[]>;
  /** Everything that an import could write, as one text to compare. */
  everything(): Promise<string>;
  /** Back to an office without students. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

const WRITTEN = [
  'student',
  'program',
  'account',
  'course_enrolment',
  'study_enrolment',
  'work_term',
  'audit_entry',
  'review_task',
  'student_word',
  'reassessment_mark',
];

export async function startRosterHouse(): Promise<RosterHouse> {
  const database = await createTestDatabase();
  const casework = await openWorkerCasework(database, [ConsequencesOfFactsModule, StudentsModule]);
  const roster = casework.app.get(RosterImport, { strict: false });
  const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await database.inspect.query<T>(sql, values)).rows;
  return {
    database,
    roster,
    rows,
    importing: (content, dryRun = false) =>
      roster.run({ name: 'roster.csv', open: async () => Readable.from([Buffer.from(content)]) }, { dryRun }),
    reportOf: (importId) =>
      rows(
        'select line, outcome, student_number, reasons from coop.roster_import_row where import_id = $1 order by line, outcome',
        [importId],
      ),
    async everything() {
      return JSON.stringify(
        await Promise.all(WRITTEN.map((table) => rows(`select * from coop.${table} t order by 1, 2`))),
      );
    },
    async empty() {
      await rows(`truncate coop.student, coop.student_word, coop.program, coop.account, coop.roster_import, coop.audit_entry, coop.office, coop.term,
        coop.privacy_notice, keyring.person_key, keyring.serving_key cascade`);
      await anOffice(database);
    },
    async close() {
      await casework.close();
      await database.drop();
    },
  };
}
