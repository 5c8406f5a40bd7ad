import { randomUUID } from 'node:crypto';
import type { Actor } from '#database/actor.js';
import { Passwords } from '#casework/identity/passwords.js';
import type { TestDatabase } from './test-database.js';
import { OFFICE_TODAY, STUDIES } from './builders/office-days.js';
import { newWrappedKeys } from './builders/wrapped-keys.js';

export const SEEDER: Actor = { kind: 'system', name: 'seed' };
export const TEST_PASSWORD = 'correct horse battery staple';
let passwordHash: Promise<string> | undefined;
let sequence = 0;

/** The office row that every test of the casework needs, the term of today and the two after it; values are those of the worked examples. */
export async function anOffice(database: Pick<TestDatabase, 'inspect'>): Promise<void> {
  await database.inspect.query(
    `insert into coop.office (institution_name, dli_number, time_zone, office_name, email, telephone, address,
       signatory_name, signatory_title, coop_course_codes)
     values ('Kestrel Polytechnic University', 'O19359011033', 'America/Vancouver', 'Co-operative Education',
       'coop@kestrel.example', '+1 604 555 0100', '12666 72 Avenue, Surrey BC', 'Maya Okafor', 'Co-op Coordinator', '{"COOP 1101"}')
     on conflict do nothing`,
  );
  await database.inspect.query(
    `insert into coop.term (code, name, starts_on, ends_on) values
       ('2026-09', 'Fall 2026', ${OFFICE_TODAY} - 76, ${OFFICE_TODAY} + 25),
       ('2027-01', 'Spring 2027', ${OFFICE_TODAY} + 42, ${OFFICE_TODAY} + 151),
       ('2027-05', 'Summer 2027', ${OFFICE_TODAY} + 161, ${OFFICE_TODAY} + 270) on conflict do nothing`,
  );
  await database.inspect.query(
    `insert into coop.privacy_notice (code, version, text_en, text_fr, in_force_from)
     values ('collection', 1, 'Notice', 'Avis', '2026-01-01') on conflict do nothing`,
  );
  // Nothing is drawn by lot where a test does not ask for it.
  await database.inspect.query('update coop.document_policy set second_reading_percent = 0');
}

export async function aProgram(
  database: Pick<TestDatabase, 'inspect'>,
  values: Partial<{ code: string; placementBasis: string; workTermWeeks: number; level: string }> = {},
): Promise<{ id: string; code: string }> {
  const code = values.code ?? `PRG${++sequence}`;
  const { rows } = await database.inspect.query<{ id: string }>(
    `insert into coop.program (code, name, credential, level, months, total_weeks, work_term_weeks, placement_basis, stream_certified)
     values ($1, 'Computer Information Systems', 'Bachelor of Technology', $2, 24, 96, $3, $4, true) returning id`,
    [
      code,
      values.level ?? 'post_secondary',
      values.workTermWeeks ?? 32,
      values.placementBasis ?? 'mandatory_all',
    ],
  );
  return { id: rows[0]!.id, code };
}

/** A student in the co-op course, full-time, with a key; `account: true` adds a sign-in with TEST_PASSWORD. */
export async function aStudent(
  database: Pick<TestDatabase, 'inspect'>,
  values: Partial<{
    programId: string;
    givenName: string;
    familyName: string;
    email: string;
    acceptedIntoCoop: boolean | null;
    continuanceMet: boolean | null;
    courseState: 'registered' | 'completed' | 'dropped' | null;
    account: boolean;
  }> = {},
): Promise<{ id: string; studentNumber: string; email: string; accountId: string | null }> {
  const id = randomUUID();
  const studentNumber = `1009${String(++sequence).padStart(5, '0')}`;
  const email = values.email ?? `student${sequence}-${id.slice(0, 6)}@students.kestrel.example`;
  const givenName = values.givenName ?? 'Ananya';
  const familyName = values.familyName ?? `Sharma${sequence}`;
  const client = await database.inspect.connect();
  try {
    await client.query('begin');
    const { key, serving } = newWrappedKeys();
    await client.query(
      `with k as (insert into keyring.person_key (student_id, wrapped_key) values ($1, $2))
       insert into keyring.serving_key (student_id, wrapped) values ($1, $3)`,
      [id, key, serving],
    );
    await client.query(
      `insert into coop.student (id, student_number, given_name, family_name, search_name, email, citizenships, passport_expires_on,
         program_id, program_starts_on, program_ends_on, accepted_into_coop, continuance_met)
       values ($1, $2, $3, $4, lower($3 || ' ' || $4), $5, '{IN}', ${OFFICE_TODAY} + ${STUDIES.passportEndsIn}, $6,
         ${OFFICE_TODAY} + ${STUDIES.beginIn}, ${OFFICE_TODAY} + ${STUDIES.endIn}, $7, $8)`,
      [
        id,
        studentNumber,
        givenName,
        familyName,
        email,
        values.programId ?? (await aProgram(database)).id,
        values.acceptedIntoCoop === undefined ? true : values.acceptedIntoCoop,
        values.continuanceMet === undefined ? true : values.continuanceMet,
      ],
    );
    const courseState = values.courseState === undefined ? 'completed' : values.courseState;
    if (courseState) {
      await client.query(
        `insert into coop.course_enrolment (student_id, course_code, term, state) values ($1, 'COOP 1101', '2026-01', $2)`,
        [id, courseState],
      );
    }
    await client.query(
      `insert into coop.study_enrolment (student_id, from_on, to_on, load)
       values ($1, ${OFFICE_TODAY} + ${STUDIES.beginIn}, ${OFFICE_TODAY} + ${STUDIES.endIn}, 'full_time')`,
      [id],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  const accountId = values.account
    ? await anAccount(database, {
        role: 'student',
        email,
        displayName: `${givenName} ${familyName}`,
        studentId: id,
      })
    : null;
  return { id, studentNumber, email, accountId };
}

/** An account that signs in with TEST_PASSWORD. @returns its id */
export async function anAccount(
  database: Pick<TestDatabase, 'inspect'>,
  values: { role: string; email: string; displayName?: string; studentId?: string },
): Promise<string> {
  passwordHash ??= new Passwords().hash(TEST_PASSWORD);
  const { rows } = await database.inspect.query<{ id: string }>(
    `insert into coop.account (role, email, display_name, password_hash, student_id) values ($1, $2, $3, $4, $5) returning id`,
    [
      values.role,
      values.email,
      values.displayName ?? values.email,
      await passwordHash,
      values.studentId ?? null,
    ],
  );
  return rows[0]!.id;
}

const K1 =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

/** A verified study permit that qualifies (R4, K1), issued a year ago or before it ended, unless said otherwise. @returns its id */
export async function aPermit(
  database: Pick<TestDatabase, 'inspect'>,
  studentId: string,
  values: { expiresOn: string; kind?: string; verified?: boolean; remarks?: string[] | null },
): Promise<string> {
  const { rows } = await database.inspect.query<{ id: string }>(
    `insert into coop.permit (student_id, kind, source, issued_on, expires_on, dli_number, remarks, verified)
     values ($1, $2, 'permit', least(${OFFICE_TODAY} - 365, $3::date - 1), $3, 'O19359011033', $4, $5) returning id`,
    [
      studentId,
      values.kind ?? 'study_permit',
      values.expiresOn,
      values.remarks === undefined ? [K1] : values.remarks,
      values.verified ?? true,
    ],
  );
  return rows[0]!.id;
}

/** An approved work term. @returns its id */
export async function aWorkTerm(
  database: Pick<TestDatabase, 'inspect'>,
  studentId: string,
  values: { fromOn: string; toOn: string; term?: string },
): Promise<string> {
  const { rows } = await database.inspect.query<{ id: string }>(
    `insert into coop.work_term (student_id, term, from_on, to_on, employer, approved_by_dli)
     values ($1, $2, $3, $4, 'Harbour Analytics', true) returning id`,
    [studentId, values.term ?? '2027-01', values.fromOn, values.toOn],
  );
  return rows[0]!.id;
}
