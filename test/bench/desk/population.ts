import type pg from 'pg';
import { vacuumToTheEnd } from '#testing/vacuum-to-the-end.js';

/** Fills a migrated database with a desk of the given size. Set-based: a million cases take about a minute. */
export async function fillDesk(
  client: pg.Pool | pg.PoolClient,
  cases: number,
  say: (line: string) => void,
): Promise<void> {
  const students = Math.ceil(cases / 4);
  say(`programs and ${students} students`);
  await client.query(`
    insert into coop.program (code, name, credential, months, total_weeks, work_term_weeks, placement_basis)
    select 'P' || n, 'Program ' || n, 'Diploma', 24, 96, 32, 'mandatory_all' from generate_series(1, 20) n`);
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into coop.student (id, student_number, given_name, family_name, search_name, email, program_id)
     select uuidv7(), '1' || lpad(n::text, 8, '0'), 'Given' || n % 977, 'Family' || n % 4999, 'family' || n % 4999 || ' given' || n % 977,
            'student' || n || '@students.example', (array(select id from coop.program order by code))[1 + n % 20]
       from generate_series(1, $1::int) n`,
    [students],
  );
  say('permits');
  await client.query(`
    insert into coop.permit (student_id, kind, source, issued_on, expires_on, verified)
    select id, 'study_permit', 'permit', '2025-08-20', date '2026-06-01' + (hashtext(student_number) % 900 + 900) / 2, true from coop.student`);
  say(`${cases} cases`);
  await client.query(
    `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
     select s.id, s.program_id, (array['letter_request', 'document', 'submission', 'roster_question'])[1 + n % 4], uuidv7(),
            array[(array['share_near_half', 'condition_manual_review', 'permit_expired', 'name_differs'])[1 + n % 4]],
            current_date - 30 + (hashtext(s.student_number || n) % 400 + 400) / 4
       from coop.student s cross join generate_series(0, 3) n limit $1::int`,
    [cases],
  );
  await client.query('set session_replication_role = origin');
  say('vacuum and statistics');
  for (const table of ['coop.review_task', 'coop.student', 'coop.permit'])
    await vacuumToTheEnd(client, table);
}
