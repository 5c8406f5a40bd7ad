import type { TestDatabase } from '#testing/test-database.js';

const ZONES = ['America/Halifax', 'America/St_Johns', 'Europe/Paris', 'Asia/Kolkata'];
const K1 =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

/** Students whose permits end one after the other within the simulated time and after it; every fifth lives in another zone. */
export async function studentsOfAYear(
  { inspect }: TestDatabase,
  students: number,
  from: string,
  days: number,
): Promise<string[]> {
  await inspect.query(
    `insert into coop.program (code, name, credential, months, total_weeks, work_term_weeks, placement_basis, stream_certified)
     values ('YEAR', 'A year', 'Diploma', 24, 96, 32, 'mandatory_all', true) on conflict do nothing`,
  );
  const { rows } = await inspect.query<{ id: string }>(
    `insert into coop.student (student_number, given_name, family_name, search_name, email, citizenships, passport_expires_on,
       medical_exam_expires_on, program_id, program_starts_on, program_ends_on, accepted_into_coop, continuance_met, language)
     select 'Y' || n, 'Given' || n, 'Family' || n, 'family' || n, 'y' || n || '@students.example', '{IN}',
            $2::date + 200 + n * 13 % 900,
            case when n % 3 = 0 then $2::date + n * 11 % 700 end, p.id, $2::date - 300, $2::date + $3::int + 200, true, true, case n % 3 when 0 then 'fr' else 'en' end
       from generate_series(1, $1::int) n, coop.program p where p.code = 'YEAR' returning id`,
    [students, from, days],
  );
  const ids = rows.map(({ id }) => id);
  await inspect.query(
    `insert into coop.study_enrolment (student_id, from_on, to_on, load)
     select unnest($1::uuid[]), $2::date - 300, $2::date + $3::int + 200, 'full_time'`,
    [ids, from, days],
  );
  await inspect.query(
    `insert into coop.permit (student_id, kind, source, document_number, issued_on, expires_on, dli_number, remarks, verified)
     select id, 'study_permit', 'permit', 'F' || lpad(n::text, 9, '0'), $2::date - 300, $2::date + 1 + (n * 7 % ($3::int + 100))::int,
            'O19359011033', array[$4], true
       from unnest($1::uuid[]) with ordinality u (id, n)`,
    [ids, from, days, K1],
  );
  await inspect.query(
    `insert into coop.mail_choice (student_id, time_zone)
     select id, ($2::text[])[1 + n % 4] from unnest($1::uuid[]) with ordinality u (id, n) where n % 5 = 0`,
    [ids, ZONES],
  );
  await inspect.query(
    `insert into coop.mail_choice (student_id, second_address)
     select id, 'second' || n || '@home.example' from unnest($1::uuid[]) with ordinality u (id, n) where n % 5 = 1`,
    [ids],
  );
  // So few a day that digests are common.
  await inspect.query('update coop.sending set daily_courtesies = 1');
  return ids;
}

/** What may happen to somebody on a day; each as one statement over the student and that day. */
export const CHANGES: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'a newer permit',
    sql: `with newer as (
            insert into coop.permit (student_id, kind, source, document_number, issued_on, expires_on, dli_number, remarks, verified)
            select student_id, kind, source, 'F' || lpad((random() * 1e9)::bigint::text, 9, '0'), $2::date,
                   greatest(expires_on, $2::date) + 300, dli_number, remarks, true
              from coop.permit where student_id = $1 and superseded_by is null and kind = 'study_permit'
             order by expires_on desc limit 1 returning id)
          update coop.permit p set superseded_by = newer.id from newer where p.student_id = $1 and p.superseded_by is null and p.id <> newer.id`,
  },
  {
    name: 'an application filed',
    sql: `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
          select $1, 'study_permit_extension', $2::date + time '15:00' , 'x', 'UTC', 'verified'
           where not exists (select from coop.submission where student_id = $1 and outcome is null)`,
  },
  {
    name: 'a decision',
    sql: `update coop.submission set outcome = case when $1::text < 'a' then 'refused' else 'approved' end, outcome_at = $2::date + time '16:00',
            outcome_evidence = 'verified' where student_id = $1 and outcome is null`,
  },
  {
    name: 'the case closed',
    sql: `update coop.student set de_enrolled_on = $2::date where id = $1 and de_enrolled_on is null`,
  },
  {
    name: 'another passport',
    sql: `update coop.student set passport_expires_on = $2::date + 1000 where id = $1`,
  },
  {
    name: 'another medical exam',
    sql: `update coop.student set medical_exam_expires_on = $2::date + 365 where id = $1`,
  },
  {
    name: 'another address',
    sql: `update coop.student set email = 'n' || right(email, length(email) - 1) where id = $1 and $2::date is not null`,
  },
  {
    name: 'another zone',
    sql: `insert into coop.mail_choice (student_id, time_zone) values ($1, case when $2::date is not null then 'Asia/Tokyo' end)
          on conflict (student_id) do update set time_zone = excluded.time_zone`,
  },
];
