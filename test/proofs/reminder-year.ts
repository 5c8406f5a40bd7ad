import { parseArgs } from 'node:util';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { KeptHouse } from './kept/kept-house.js';
import { simulateYear } from './reminder-year/simulated-year.js';
import type { YearState } from './reminder-year/year-state.js';

/**
 * A year of reminders in minutes: changing facts, a mail server that fails in every way, restarts, clocks that change, and each
 * mail that a real SMTP server received held against the plans. Stopped, it goes on with the last ten simulated days it finished.
 *   npm run proof -- reminder-year [--students N] [--days N] [--hours N] [--changes SHARE] [--seed N]
 */
const { values } = parseArgs({
  options: {
    students: { type: 'string', default: '5000' },
    days: { type: 'string', default: '365' },
    seed: { type: 'string', default: '20261122' },
    hours: { type: 'string', default: '1' },
    changes: { type: 'string', default: '0.01' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { students, days, hours, changes, seed } = values;
// What a change of begins the year anew: everything that plans and sends.
const SOURCES = [
  'libs/domain/src/reminders',
  'libs/casework/src/authorization',
  'libs/casework/src/notifications',
  'libs/casework/src/reminders',
  'migrations',
  'test/proofs/mail',
  'test/proofs/reminder-year',
];
const size = [students, days, hours, changes, seed].join('-');
const year = new KeptHouse<YearState>(`reminder-year-${size}`, SOURCES);
if (year.server) say('goes on where it was stopped');
const postgres = await startOwnPostgres({ max_wal_size: '4GB' }, year.server);
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
try {
  const verdict = await simulateYear({
    students: Number(values.students),
    days: Number(values.days),
    seed: Number(values.seed),
    stepHours: Number(values.hours),
    changeRate: Number(values.changes),
    say,
    keeper: await year.keeper(postgres),
  });
  year.finish();
  const { expected, received, inDigests, overtaken, atSecondAddress, toStaff, counts, holds } = verdict;
  say(
    `seed ${values.seed}: ${expected.toLocaleString('en')} reminders fell due, ${received.toLocaleString('en')} mails received`,
  );
  say(
    `refused at the first address and received at the second: ${atSecondAddress}; refused everywhere, a task of the office each: ${toStaff}`,
  );
  say(
    `in digests: ${inDigests}; rightly unsent, facts changed while they waited: ${overtaken}; ${JSON.stringify(counts)}`,
  );
  for (const name of ['lost', 'twice', 'early', 'afterwards', 'unexpected', 'untold'] as const)
    say(`${name}: ${verdict[name].length} ${verdict[name].slice(0, 5).join(' ')}`);
  say(`proof reminder-year: ${holds ? 'holds' : 'FAILS'}`);
  if (!holds) process.exitCode = 1;
} finally {
  await postgres.stop();
}
