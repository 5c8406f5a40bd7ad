import { parseArgs } from 'node:util';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { createTestDatabase } from '#testing/test-database.js';
import { aChangeOfRules, coopdeskReassess, outcomeOf } from './reassess-kill/killed-run.js';

/**
 * `coopdesk reassess` killed again and again on its way through everybody, and then left to end: every student stands under
 * the new rules, and has one assessment more exactly where a fact had changed.
 *   npm run proof -- reassess-kill [--students N]
 */
const { values } = parseArgs({ options: { students: { type: 'string', default: '50000' } } });
const STUDENTS = Number(values.students);
const CHANGED_EVERY = 100;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const postgres = await startOwnPostgres({ shared_buffers: '256MB', max_wal_size: '4GB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const database = await createTestDatabase();
try {
  await aChangeOfRules(database, STUDENTS, CHANGED_EVERY);
  let kills = 0;
  for (;;) {
    const before = await outcomeOf(database);
    // Each run is killed at the first tenth of what was left to it, until little is left.
    const last = before.underNewPack > STUDENTS * 0.8;
    const { signal } = await coopdeskReassess(database, last ? undefined : 0.1);
    if (signal !== null) kills += 1;
    const { underNewPack } = await outcomeOf(database);
    say(
      `${signal === null ? 'ended' : 'killed'}: ${underNewPack.toLocaleString('en')} of ${STUDENTS.toLocaleString('en')} under the new rules`,
    );
    if (signal === null) break;
  }
  const { students, underNewPack, assessments, astray } = await outcomeOf(database);
  const changed = Math.floor(STUDENTS / CHANGED_EVERY);
  const right =
    students === STUDENTS &&
    underNewPack === STUDENTS &&
    astray === 0 &&
    JSON.stringify(assessments) === JSON.stringify({ 1: STUDENTS - changed, 2: changed });
  say(`students by their number of assessments: ${JSON.stringify(assessments)}; astray: ${astray}`);
  say(`proof reassess-kill: ${right ? 'holds' : 'FAILS'} after ${kills} kills`);
  if (!right || kills === 0) process.exitCode = 1;
} finally {
  await database.drop();
  await postgres.stop();
}
