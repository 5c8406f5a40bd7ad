import type { TestDatabase } from '#testing/test-database.js';

/** One row of the trail in a hundred is a list; it showed so many people. */
const LIST_OF = 25;
const STAFF = 20;

/**
 * Two years of an office's trail, written by SQL: readings and changes of single files by twenty people, and lists that showed
 * many. The chain of hashes is left out: nobody who asks for the trail reads it.
 */
export async function fillTrail(
  database: TestDatabase,
  rows: number,
  say: (line: string) => void,
): Promise<void> {
  const client = await database.inspect.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `create table public.staff as select n, gen_random_uuid() as id from generate_series(0, ${STAFF - 1}) n;
       create table public.everybody as select row_number() over () - 1 as n, id from coop.student;
       create unique index on public.everybody (n)`,
    );
    say(`${rows.toLocaleString('en')} rows of the trail`);
    await client.query(
      `insert into coop.audit_entry (at, actor_kind, actor_id, actor_name, student_id, action, subject_type, subject_ids, request_id, address)
       select now() - (730 * interval '1 day') * (1 - g.n::float / $1::int), 'staff', s.id, 'Colleague ' || s.n,
              case when g.n % 100 > 0 then e.id end,
              case g.n % 100 when 0 then 'students.listed' else (array['case.read', 'authorization.read', 'document_page.viewed', 'student.changed'])[1 + g.n % 4] end,
              'student', case when g.n % 100 > 0 then array[e.id::text] else '{}' end, gen_random_uuid()::text, '10.0.' || g.n % 200 || '.' || g.n % 250
         from generate_series(1, $1::int) g (n)
         join public.staff s on s.n = g.n % ${STAFF}
         join public.everybody e on e.n = (g.n::bigint * 7919) % (select count(*) from public.everybody)`,
      [rows],
    );
    say('people in lists');
    await client.query(
      `insert into coop.audit_about (student_id, entry_id, at, actor_kind, actor_id, actor_name, action)
       select p.id, e.id, e.at, e.actor_kind, e.actor_id, e.actor_name, e.action
         from coop.audit_entry e cross join generate_series(0, ${LIST_OF - 1}) k
         join public.everybody p on p.n = (e.id * 31 + k) % (select count(*) from public.everybody)
        where e.student_id is null and e.action = 'students.listed'
       on conflict do nothing`,
    );
    await client.query('set session_replication_role = origin; drop table public.staff, public.everybody');
    say('vacuum and statistics');
    await client.query('vacuum analyze coop.audit_entry');
    await client.query('vacuum analyze coop.audit_about');
  } finally {
    client.release();
  }
}
