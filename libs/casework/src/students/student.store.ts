import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { PROGRAM_JSON } from './program.store.js';
import { searchName } from './search-name.js';
import { instantJson } from './student-fact.store.js';
import type { StudentRecord, StudentValues } from './student-record.js';

/** A student's record as JSON, from rows `s` of coop.student and `p` of coop.program (left joined). */
export const STUDENT_JSON = `json_build_object('id', s.id, 'studentNumber', s.student_number, 'givenName', s.given_name,
  'familyName', s.family_name, 'email', s.email, 'language', s.language, 'citizenships', s.citizenships,
  'passportExpiresOn', s.passport_expires_on, 'medicalExamExpiresOn', s.medical_exam_expires_on,
  'program', case when p.id is not null then ${PROGRAM_JSON} end, 'campus', s.campus,
  'programStartsOn', s.program_starts_on, 'programEndsOn', s.program_ends_on, 'acceptedIntoCoop', s.accepted_into_coop,
  'continuanceMet', s.continuance_met, 'completedOn', s.completed_on, 'deEnrolledOn', s.de_enrolled_on,
  'disasterMeasure', s.disaster_measure, 'disasterNote', case when s.disaster_set_at is not null then json_build_object(
    'reason', s.disaster_reason, 'by', s.disaster_set_by, 'at', ${instantJson('s.disaster_set_at')}) end, 'version', s.version)`;

const COLUMNS = `given_name, family_name, search_name, email, language, citizenships, passport_expires_on, program_id,
  program_starts_on, program_ends_on, accepted_into_coop, continuance_met, completed_on, de_enrolled_on, disaster_measure, campus,
  medical_exam_expires_on`;

@Injectable()
export class StudentStore {
  async byId(tx: Transaction, id: string): Promise<StudentRecord | null> {
    const rows: { record: StudentRecord }[] = await tx.manager.query(
      `select ${STUDENT_JSON} as record from coop.student s left join coop.program p on p.id = s.program_id where s.id = $1`,
      [id],
    );
    return rows[0]?.record ?? null;
  }

  /** False when the number is taken. */
  async insert(
    tx: Transaction,
    student: StudentValues & { readonly id: string; readonly studentNumber: string },
    recordedBy: string | null,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.student (${COLUMNS}, id, student_number, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
       on conflict (student_number) do nothing returning id`,
      [...columnsOf(student), student.id, student.studentNumber, recordedBy],
    );
    return rows.length === 1;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async change(
    tx: Transaction,
    id: string,
    version: number,
    student: StudentValues,
    recordedBy: string | null,
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.student set (${COLUMNS}) = row ($1, $2, $3, $4, $5, $6::text[], $7::date, $8::uuid, $9::date, $10::date,
         $11::boolean, $12::boolean, $13::date, $14::date, $15::boolean, $16::text, $17::date),
         version = version + 1, recorded_at = now(), recorded_by = $18
       where id = $19 and version = $20`,
      [...columnsOf(student), recordedBy, id, version],
    );
    return count === 1;
  }

  /** Beside the disaster measure itself: why it was set or lifted, by whom, and when. */
  async noteDisaster(
    tx: Transaction,
    id: string,
    note: { readonly reason: string; readonly by: string; readonly at: Date },
  ): Promise<void> {
    await tx.manager.query(
      'update coop.student set disaster_reason = $2, disaster_set_by = $3, disaster_set_at = $4 where id = $1',
      [id, note.reason, note.by, note.at],
    );
  }

  /** The student's sign-in and open tasks follow the record. */
  async follow(tx: Transaction, id: string, student: StudentValues): Promise<void> {
    await tx.manager.query(
      `update coop.account set email = $2, display_name = $3, version = version + 1
        where student_id = $1 and (email, display_name) is distinct from ($2, $3)`,
      [id, student.email, `${student.givenName} ${student.familyName}`],
    );
    await tx.manager.query(
      `update coop.review_task set program_id = $2
        where student_id = $1 and state = 'open' and program_id is distinct from $2`,
      [id, student.programId],
    );
  }

  async emailInUse(tx: Transaction, email: string, exceptStudentId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      'select 1 from coop.account where email_key = lower($1) and student_id is distinct from $2',
      [email, exceptStudentId],
    );
    return rows.length > 0;
  }
}

function columnsOf(student: StudentValues): unknown[] {
  return [
    student.givenName,
    student.familyName,
    searchName(student.givenName, student.familyName),
    student.email,
    student.language,
    student.citizenships,
    student.passportExpiresOn,
    student.programId,
    student.programStartsOn,
    student.programEndsOn,
    student.acceptedIntoCoop,
    student.continuanceMet,
    student.completedOn,
    student.deEnrolledOn,
    student.disasterMeasure,
    student.campus,
    student.medicalExamExpiresOn,
  ];
}
