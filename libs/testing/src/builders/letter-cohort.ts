import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../test-database.js';
import { aProgram } from '../builders.js';
import { COMPLETE_ANSWERS } from './letter-steps.js';
import { OFFICE_TODAY, PERMIT, STUDIES } from './office-days.js';
import { K1_REMARK } from './permits.js';
import { newWrappedKeys } from './wrapped-keys.js';

/** A request that waits, as a bulk names it. */
export interface CohortRequest {
  readonly requestId: string;
  readonly studentId: string;
  readonly version: number;
}

interface Member {
  readonly student: string;
  readonly request: string;
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly key: string;
  readonly serving: string;
}

let cohorts = 0;

/**
 * Students of one program who all wait for a placement confirmation that nothing speaks against, written at once.
 * @param names family names of the first, where they matter
 */
export async function aCohort(
  database: TestDatabase,
  size: number,
  values: { readonly names?: readonly string[]; readonly placementBasis?: string } = {},
): Promise<CohortRequest[]> {
  const { names = [], placementBasis = 'mandatory_all' } = values;
  const program = await aProgram(database, { placementBasis });
  const cohort = ++cohorts;
  const members: Member[] = Array.from({ length: size }, (_, at) => ({
    student: randomUUID(),
    request: randomUUID(),
    number: `2${String(cohort).padStart(3, '0')}${String(at).padStart(5, '0')}`,
    name: names[at] ?? `Tran${at}`,
    email: `cohort${cohort}-${at}@students.kestrel.example`,
    ...keysInBase64(),
  }));
  const client = await database.inspect.connect();
  try {
    await client.query('begin');
    for (const statement of ROWS)
      await client.query(
        `with v as (select * from jsonb_to_recordset($1) as m (student uuid, request uuid, number text, name text, email text, key text, serving text)),
              w as (select $2::uuid as program, $3::jsonb as answers, $4::text as remark)
         ${statement}`,
        [JSON.stringify(members), program.id, JSON.stringify(COMPLETE_ANSWERS), K1_REMARK],
      );
    await client.query('commit');
  } finally {
    client.release();
  }
  return members.map(({ request, student }) => ({ requestId: request, studentId: student, version: 1 }));
}

const keysInBase64 = (): { key: string; serving: string } => {
  const { key, serving } = newWrappedKeys();
  return { key: key.toString('base64'), serving: serving.toString('base64') };
};

const ROWS = [
  `insert into keyring.person_key (student_id, wrapped_key) select student, decode(key, 'base64') from v`,
  `insert into keyring.serving_key (student_id, wrapped) select student, decode(serving, 'base64') from v`,
  `insert into coop.student (id, student_number, given_name, family_name, search_name, email, citizenships, passport_expires_on,
     program_id, program_starts_on, program_ends_on, accepted_into_coop, continuance_met)
   select student, number, 'Minh', name, lower('minh ' || name), email, '{VN}', ${OFFICE_TODAY} + ${STUDIES.passportEndsIn}, program,
     ${OFFICE_TODAY} + ${STUDIES.beginIn}, ${OFFICE_TODAY} + ${STUDIES.endIn}, true, true
     from v, w`,
  `insert into coop.course_enrolment (student_id, course_code, term, state) select student, 'COOP 1101', '2026-01', 'completed' from v`,
  `insert into coop.study_enrolment (student_id, from_on, to_on, load)
   select student, ${OFFICE_TODAY} + ${STUDIES.beginIn}, ${OFFICE_TODAY} + ${STUDIES.endIn}, 'full_time' from v`,
  `insert into coop.permit (student_id, kind, source, issued_on, expires_on, dli_number, remarks, verified)
   select student, 'study_permit', 'permit', ${OFFICE_TODAY} + ${PERMIT.issuedIn}, ${OFFICE_TODAY} + ${PERMIT.expiresIn}, 'O19359011033',
     array[remark], true from v, w`,
  `insert into coop.letter_request (id, student_id, kind, reference, state, answers, submitted_at, due_on)
   select request, student, 'placement_confirmation', 'LR-C-' || number, 'submitted', answers, now(), ${OFFICE_TODAY} + 8 from v, w`,
  `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
   select student, program, 'letter_request', request, '{no_findings}', ${OFFICE_TODAY} + 8 from v, w`,
];
