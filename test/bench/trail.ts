import { parseArgs } from 'node:util';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { startTestApi } from '#testing/test-api.js';
import { fillDesk } from './desk/population.js';
import { fillTrail } from './trail/old-trail.js';

/**
 * "Who saw what of whom between two moments" on a trail of two years: milliseconds from the question to the whole answer, over
 * HTTP, as an auditor asks it. Asked for: 5 s on 5,000,000 rows. The slowest of three is counted, the first one included.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000000' },
    students: { type: 'string', default: '20000' },
  },
});
const [rows, students] = [Number(values.rows), Number(values.students)];
const MOST_MS = 5_000;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const postgres = await startOwnPostgres();
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const api = await startTestApi();
await anOffice(api.database);
const email = 'auditor@kestrel.example';
await anAccount(api.database, { role: 'auditor', email, displayName: 'Auditor' });
const filler = await api.database.inspect.connect();
await fillDesk(filler, students * 4, say);
filler.release();
await fillTrail(api.database, rows, say);
const found = await api.database.inspect.query<{ entries: number; about: number; one: string }>(
  `select (select count(*)::int from coop.audit_entry) as entries, (select count(*)::int from coop.audit_about) as about,
          (select student_number from coop.student order by student_number limit 1) as one`,
);
const { entries, about, one } = found.rows[0]!;
const auditor = await api.client().signIn(email, TEST_PASSWORD);

const now = Date.now();
const since = (days: number): string =>
  new URLSearchParams({
    from: new Date(now - days * 86_400_000).toISOString(),
    to: new Date(now + 86_400_000).toISOString(),
  }).toString();
const QUESTIONS = [
  ['one day, row by row', `/trail?${since(1)}`],
  ['a month, row by row', `/trail?${since(30)}`],
  ['two years, row by row', `/trail?${since(731)}`],
  ['two years of one student', `/trail?${since(731)}&student=${one}`],
  ['one day, people touched', `/trail/people?${since(1)}`],
  ['a month, people touched', `/trail/people?${since(30)}`],
  ['two years, people touched', `/trail/people?${since(731)}`],
  ['one day as a file', `/trail/export?${since(1)}&what=entries`],
  ['people of a month as a file', `/trail/export?${since(30)}&what=people`],
] as const;

say(`${entries.toLocaleString('en')} rows of the trail, ${about.toLocaleString('en')} people in lists`);
let slowest = 0;
for (const [name, path] of QUESTIONS) {
  const took: number[] = [];
  for (let at = 0; at < 3; at += 1) {
    const started = performance.now();
    const bytes = await auditor.getBytes(path);
    if (!bytes?.length) throw new Error(`${name} was not answered.`);
    took.push(performance.now() - started);
  }
  slowest = Math.max(slowest, ...took);
  process.stdout.write(
    `${name}: ${Math.max(...took).toFixed(0)} ms (${took.map((ms) => ms.toFixed(0)).join(', ')})\n`,
  );
}
await api.close();
await postgres.stop();
process.stdout.write(
  `${entries} rows, slowest ${slowest.toFixed(0)} ms (aim ${MOST_MS})\nbench trail: ${(slowest / MOST_MS).toFixed(2)} of the limit\n`,
);
process.exitCode = slowest > MOST_MS ? 1 : 0;
