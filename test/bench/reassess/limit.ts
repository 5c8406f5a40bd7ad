import pg from 'pg';
import { plainIntervals, type PlainStudent } from '../engine/plain-intervals.js';
import { measured } from './measured.js';

/**
 * The limit: the same rows read as day numbers, the same interval work on plain integers, and the same row written for each
 * student; no rules, no texts, no hashes, no row-level security. The next page is read meanwhile, as in ours.
 */
const PAGE = 5_000;
const DAYS = (from: string, to: string) =>
  `string_agg(concat(${from} - date '1970-01-01', ' ', ${to} - date '1970-01-01'), ' ')`;
const READ = `
  select s.id,
    (select ${DAYS('w.issued_on', 'w.expires_on')} from coop.permit w where w.student_id = s.id) as permits,
    (select ${DAYS('a.received_at::date', 'coalesce(a.outcome_at::date, a.received_at::date + 365)')} from coop.submission a where a.student_id = s.id) as applications,
    (select ${DAYS('e.from_on', 'e.to_on')} from coop.study_enrolment e where e.student_id = s.id) as enrolment,
    (select ${DAYS('k.from_on', 'k.to_on')} from coop.work_term k where k.student_id = s.id) as placements
    from coop.student s where s.id > $1 order by s.id limit ${PAGE}`;
const WRITE = `
  update coop.current_assessment c set confirmed_at = now(), ready_for_postings = u.ready
    from unnest($1::uuid[], $2::boolean[]) u (student_id, ready) where c.student_id = u.student_id`;

type Row = Record<'id' | keyof PlainStudent, string>;

const pool = new pg.Pool({
  connectionString: (JSON.parse(process.env['COOPDESK_BENCH_URLS']!) as { superuserUrl: string })
    .superuserUrl,
  application_name: 'limit',
  max: 3,
  options: '-c enable_bitmapscan=off',
});
const read = async (after: string): Promise<Row[]> => (await pool.query<Row>(READ, [after])).rows;
const numbers = (text: string | null): Int32Array => Int32Array.from((text ?? '').split(' '), Number);

const result = await measured(pool, 'limit', async () => {
  let done = 0;
  let ahead: Promise<Row[]> | null = read('00000000-0000-0000-0000-000000000000');
  while (ahead) {
    const rows: Row[] = await ahead;
    ahead = rows.length < PAGE ? null : read(rows.at(-1)!.id);
    const ready = rows.map(({ permits, applications, enrolment, placements }) => {
      const student = {
        permits: numbers(permits),
        applications: numbers(applications),
        enrolment: numbers(enrolment),
        placements: numbers(placements),
      };
      return plainIntervals(student) > 0;
    });
    await pool.query(WRITE, [rows.map(({ id }) => id), ready]);
    done += rows.length;
  }
  return done;
});
process.send!({ result });
await pool.end();
process.disconnect();
