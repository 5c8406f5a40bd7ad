import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Program } from '../program.js';
import { PROGRAM_JSON } from '../program.store.js';
import { searchName } from '../search-name.js';
import type { StudentValues } from '../student-record.js';
import { changesOf, fromProgram, type ProgramDraft, type StudentDraft } from './roster-records.js';

/** Thrown when somebody changed a record between reading and writing it; the batch is then tried row by row. */
export class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError';
}

const STUDENT_FIELDS: readonly (readonly [field: keyof StudentValues, column: string, type: string])[] = [
  ['givenName', 'given_name', 'text'],
  ['familyName', 'family_name', 'text'],
  ['email', 'email', 'text'],
  ['language', 'language', 'text'],
  ['citizenships', 'citizenships', 'text[]'],
  ['passportExpiresOn', 'passport_expires_on', 'date'],
  ['medicalExamExpiresOn', 'medical_exam_expires_on', 'date'],
  ['programId', 'program_id', 'uuid'],
  ['campus', 'campus', 'text'],
  ['programStartsOn', 'program_starts_on', 'date'],
  ['programEndsOn', 'program_ends_on', 'date'],
  ['acceptedIntoCoop', 'accepted_into_coop', 'boolean'],
  ['continuanceMet', 'continuance_met', 'boolean'],
  ['completedOn', 'completed_on', 'date'],
  ['deEnrolledOn', 'de_enrolled_on', 'date'],
  ['disasterMeasure', 'disaster_measure', 'boolean'],
];
const COLUMNS = `id, student_number, search_name, ${STUDENT_FIELDS.map(([, column]) => column).join(', ')}`;
const RECORD = `r (id uuid, version int, "studentNumber" text, "searchName" text, ${STUDENT_FIELDS.map(([field, , type]) => `"${field}" ${type}`).join(', ')})`;
const VALUES_JSON = `json_build_object(${STUDENT_FIELDS.map(([field, column]) => `'${field}', s.${column}`).join(', ')})`;

export type StoredStudent = Pick<StudentDraft, 'id' | 'version' | 'studentNumber'> & {
  readonly values: StudentValues;
};

/** Many rows in one statement each: what makes 50,000 rows a matter of seconds. */
@Injectable()
export class RosterBatchStore {
  /** The students on file, locked until the batch is written. */
  async lockStudents(tx: Transaction, numbers: readonly string[]): Promise<StoredStudent[]> {
    return tx.manager.query(
      `select s.id, s.version, s.student_number as "studentNumber", ${VALUES_JSON} as values
         from coop.student s where s.student_number = any($1) order by s.id for update`,
      [numbers],
    );
  }

  async programs(tx: Transaction, codes: readonly string[]): Promise<ProgramDraft[]> {
    const rows: { program: Program }[] = await tx.manager.query(
      `select ${PROGRAM_JSON} as program from coop.program p where p.code = any($1)`,
      [codes],
    );
    return rows.map(({ program }) => fromProgram(program));
  }

  async mailOwners(
    tx: Transaction,
    addresses: readonly string[],
  ): Promise<{ readonly email: string; readonly studentId: string | null }[]> {
    return tx.manager.query(
      `select email_key as email, student_id as "studentId" from coop.account where email_key = any($1)`,
      [addresses],
    );
  }

  async writePrograms(tx: Transaction, programs: readonly ProgramDraft[]): Promise<void> {
    if (programs.length === 0) return;
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.program as p (id, code, name, credential, level, kind, months, total_weeks, work_term_weeks,
         placement_basis, stream_certified)
       select id, code, name, credential, level, kind, months, "totalWeeks", "workTermWeeks", "placementBasis", "streamCertified"
         from jsonb_to_recordset($1) as r (id uuid, version int, code text, name text, credential text, level text, kind text,
           months int, "totalWeeks" int, "workTermWeeks" int, "placementBasis" text, "streamCertified" boolean)
       on conflict (id) do update set name = excluded.name, credential = excluded.credential, months = excluded.months,
         total_weeks = excluded.total_weeks, work_term_weeks = excluded.work_term_weeks,
         placement_basis = excluded.placement_basis, stream_certified = excluded.stream_certified,
         version = p.version + 1, recorded_at = now()
         where p.version = (select r.version from jsonb_to_recordset($1) as r (id uuid, version int) where r.id = p.id)
       returning p.id`,
      [JSON.stringify(programs.map(({ id, version, after }) => ({ id, version, ...after })))],
    );
    if (rows.length !== programs.length) throw new ChangedMeanwhileError('A program was changed meanwhile.');
  }

  async insertStudents(tx: Transaction, students: readonly StudentDraft[]): Promise<void> {
    if (students.length === 0) return;
    await tx.manager.query(
      `insert into coop.student (${COLUMNS})
       select id, "studentNumber", "searchName", ${STUDENT_FIELDS.map(([field]) => `"${field}"`).join(', ')}
         from jsonb_to_recordset($1) as ${RECORD}`,
      [recordsOf(students)],
    );
    await tx.manager.query(
      `insert into coop.account (role, email, display_name, student_id, language)
       select 'student', email, "givenName" || ' ' || "familyName", id, language from jsonb_to_recordset($1) as ${RECORD}`,
      [recordsOf(students)],
    );
  }

  async changeStudents(tx: Transaction, students: readonly StudentDraft[]): Promise<void> {
    if (students.length === 0) return;
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.student s set search_name = r."searchName", ${STUDENT_FIELDS.map(([field, column]) => `${column} = r."${field}"`).join(', ')},
         version = s.version + 1, recorded_at = now(), recorded_by = null
       from jsonb_to_recordset($1) as ${RECORD} where s.id = r.id and s.version = r.version`,
      [recordsOf(students)],
    );
    if (count !== students.length) throw new ChangedMeanwhileError('A student was changed meanwhile.');
    await tx.manager.query(
      `update coop.account a set display_name = r."givenName" || ' ' || r."familyName", version = a.version + 1
       from jsonb_to_recordset($1) as ${RECORD}
       where a.student_id = r.id and a.display_name <> r."givenName" || ' ' || r."familyName"`,
      [recordsOf(students)],
    );
    const moved = students.filter((student) => changesOf(student).includes('programId'));
    await tx.manager.query(
      `update coop.review_task t set program_id = r."programId" from jsonb_to_recordset($1) as ${RECORD}
        where t.student_id = r.id and t.state = 'open'`,
      [recordsOf(moved)],
    );
  }
}

function recordsOf(students: readonly StudentDraft[]): string {
  return JSON.stringify(
    students.map(({ id, version, studentNumber, after }) => ({
      id,
      version,
      studentNumber,
      searchName: searchName(after.givenName, after.familyName),
      ...after,
    })),
  );
}
