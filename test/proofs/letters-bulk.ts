import { parseArgs } from 'node:util';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { bodyOf, openTestDesk } from '#testing/test-desk.js';
import { aBulk, minutesLater, outcomeOf, workUntil } from './letters-bulk/killed-worker.js';

/**
 * A cohort's letters in bulk, through the API and a worker of its own, which is killed again and again on the way and then
 * left to end: everybody has one letter, signed and stored, and every number of the series is explained. Without kills it
 * says how fast it goes.
 *   npm run proof -- letters-bulk [--students N] [--kills N]
 */
const { values } = parseArgs({
  options: { students: { type: 'string', default: '1000' }, kills: { type: 'string', default: '5' } },
});
const [STUDENTS, KILLS] = [Number(values.students), Number(values.kills)];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const postgres = await startOwnPostgres({ shared_buffers: '256MB', max_wal_size: '4GB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const desk = await openTestDesk();
try {
  const { id } = await aBulk(desk, STUDENTS);
  const began = performance.now();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const goal = Math.floor((STUDENTS * kill) / (KILLS + 1));
    const { issued, rendering } = await workUntil(desk, (outcome) => outcome.issued >= goal, true);
    say(`killed: ${issued.toLocaleString('en')} issued, ${rendering.toLocaleString('en')} being made`);
    await minutesLater(desk);
  }
  await workUntil(desk, ({ issued, failed }) => issued + failed >= STUDENTS, false);
  const seconds = (performance.now() - began) / 1000;
  const outcome = await outcomeOf(desk);
  const { state, counts } = bodyOf<{ state: string; counts: object }>(
    await desk.staff.get(`/letter-batches/${id}`),
  );
  say(`batch ${state}: ${JSON.stringify(counts)}`);
  say(`everything: ${JSON.stringify(outcome)}`);
  const { issued, numbers, ...faults } = outcome;
  const right =
    state === 'done' &&
    issued === STUDENTS &&
    numbers >= STUDENTS &&
    Object.values(faults).every((count) => count === 0);
  const rate = STUDENTS / seconds;
  say(`${STUDENTS.toLocaleString('en')} letters in ${seconds.toFixed(1)} s, ${rate.toFixed(1)} a second`);
  say(`proof letters-bulk: ${right ? 'holds' : 'FAILS'} after ${KILLS} kills`);
  if (!right) process.exitCode = 1;
} finally {
  await desk.close();
  await postgres.stop();
}
