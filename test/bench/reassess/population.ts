import type pg from 'pg';

const K1 =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

/**
 * Fills a migrated database with students as they are: 3 permits, 3 applications, 4 placements, 6 sessions of enrolment in two
 * years, a trip, two letters, a course. Set-based, without indexes meanwhile; the shapes are those of `npm run bench -- engine`.
 */
export async function fillStudents(
  client: pg.PoolClient,
  students: number,
  say: (line: string) => void,
): Promise<void> {
  await client.query('set session_replication_role = replica');
  await client.query("set maintenance_work_mem = '512MB'");
  const kept = await dropIndexes(client);
  await client.query(PROGRAMS);
  for (const [name, sql] of Object.entries(FILLING)) {
    const start = performance.now();
    await client.query(sql, sql.includes('$1') ? [students] : []);
    say(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  const start = performance.now();
  for (const definition of kept) await client.query(definition);
  say(`indexes: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  await client.query('set session_replication_role = origin');
  for (const table of TABLES) await client.query(`vacuum (analyze, freeze) coop.${table}`);
}

const TABLES = [
  'student',
  'study_enrolment',
  'course_enrolment',
  'permit',
  'submission',
  'travel',
  'letter',
  'work_term',
];

/** Drops what is no constraint, and hands back how to make it again. */
async function dropIndexes(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'coop' and c.relname = any($1)
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

const PROGRAMS = `
  insert into coop.program (code, name, credential, months, total_weeks, work_term_weeks, placement_basis, stream_certified)
  select 'P' || n, 'Program ' || n, 'Diploma', 24, 96, 32 + n % 4, 'mandatory_all', true from generate_series(1, 20) n`;

/** Each student's studies begin on a day of their own; `n` and `start` are read back from the number. */
const EACH = `(select id, right(student_number, 8)::int as n, program_starts_on as start from coop.student offset 0) s`;
const at = (days: string): string =>
  `(s.start + ${days})::timestamp at time zone 'UTC' + interval '10:15:30'`;
const FIRST_END = '300 + s.n * 7 % 120';
const DECIDED = `${FIRST_END} + 20 + s.n * 3 % 40`;

const FILLING: Readonly<Record<string, string>> = {
  students: `
    insert into coop.student (id, student_number, given_name, family_name, search_name, email, citizenships, passport_expires_on,
      program_id, program_starts_on, accepted_into_coop, continuance_met)
    select uuidv7(), '1' || lpad(n::text, 8, '0'), 'Given' || n % 977, 'Family' || n % 4999, 'family' || n % 4999 || ' given' || n % 977,
           'student' || n || '@students.example', '{IN}', date '2029-10-01' + n % 60, p.ids[1 + n % 20], date '2025-09-01' + n % 60, true, true
      from generate_series(1, $1::int) n cross join (select array_agg(id order by code) as ids from coop.program) p`,
  courses: `
    insert into coop.course_enrolment (student_id, course_code, term, state)
    select s.id, 'COOP 1101', '2026-01', 'completed' from coop.student s`,
  enrolment: `
    insert into coop.study_enrolment (student_id, from_on, to_on, load)
    select s.id, s.start + k * 122, s.start + k * 122 + 121, case when k = 2 and s.n % 3 = 0 then 'scheduled_break' else 'full_time' end
      from ${EACH} cross join generate_series(0, 5) k`,
  permits: `
    insert into coop.permit (id, student_id, kind, source, document_number, issued_on, expires_on, dli_number, remarks, verified, superseded_by)
    select p.* from (select s.*, uuidv7() as newer from ${EACH} offset 0) s cross join lateral (values
      (uuidv7(), s.id, 'study_permit', 'permit', 'F1' || s.n, s.start - 10, s.start + ${FIRST_END}, 'O19359011033', array['${K1}'], true, s.newer),
      (uuidv7(), s.id, 'coop_work_permit', 'permit', 'U' || s.n, s.start + 60, s.start + ${FIRST_END} - 30, 'O19359011033', null, true, null),
      (s.newer, s.id, 'study_permit', 'permit', 'F2' || s.n, s.start + ${DECIDED}, s.start + ${DECIDED} + 365, 'O19359011033', array['${K1}'], true, null)) p`,
  applications: `
    insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence, outcome, outcome_at, outcome_evidence)
    select s.id, a.* from ${EACH} cross join lateral (values
      ('study_permit_extension', ${at(`${FIRST_END} - 40`)}, 'x', 'UTC', 'verified', 'approved', ${at(DECIDED)}, 'verified'),
      ('coop_work_permit_renewal', ${at(`${FIRST_END} - 50`)}, 'x', 'UTC', 'proof', case s.n % 2 when 0 then 'refused' else 'withdrawn_by_ircc' end,
        ${at(`${DECIDED} - 5`)}, 'verified'),
      ('study_permit_extension', ${at(`${DECIDED} + 300`)}, 'x', 'UTC', 'verified', null, null, null)) a`,
  travel: `
    insert into coop.travel (student_id, departed_at, returned_at) select s.id, ${at('110')}, ${at('125')} from ${EACH}`,
  letters: `
    insert into coop.letter (student_id, request_id, number, kind, language, facts, issued_on)
    select s.id, uuidv7(), k || '-' || s.n, k, 'en', '{}', s.start + case k when 'coop_permit_support' then 20 else 90 end
      from ${EACH} cross join unnest(array['coop_permit_support', 'placement_confirmation']) k`,
  placements: `
    insert into coop.work_term (student_id, term, from_on, to_on, employer, approved_by_dli)
    select s.id, 'T' || d, s.start + d, s.start + d + 100 + (s.n + d) % 20, 'Harbour Analytics', true
      from ${EACH} cross join unnest(array[122, 244, 366, 610]) d`,
};
