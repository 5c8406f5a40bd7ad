import { Readable } from 'node:stream';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { ROSTER_HEADER, rosterRow, startRosterHouse } from '#testing/roster-house.js';

/**
 * A roster of 50,000 lines into an empty office, then the same file again: seconds and memory. The limit is 60 s.
 * COOPDESK_BENCH_ROWS changes the size.
 */
const ROWS = Number(process.env['COOPDESK_BENCH_ROWS'] ?? 50_000);
const LIMIT_SECONDS = 60;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

function* lines(): Generator<Buffer> {
  yield Buffer.from(`${ROSTER_HEADER}\n`);
  for (let at = 0; at < ROWS; at += 1) {
    const work = at % 3 === 0 ? '2027-01,2027-01-04,2027-04-23' : ',,';
    yield Buffer.from(`${rosterRow(String(1_000_000 + at), { work })}\n`);
  }
}
const source = { name: 'roster.csv', open: async () => Readable.from(lines()) };

const postgres = await startOwnPostgres({ shared_buffers: '256MB', max_wal_size: '2GB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const house = await startRosterHouse();
let worst = 0;
try {
  await house.empty();
  for (const round of ['first', 'again']) {
    const memory: number[] = [];
    const start = performance.now();
    const { created, unchanged, rejected } = await house.roster.run(
      source,
      { dryRun: false },
      ({ rowsRead }) => {
        // What is kept, not what waits to be collected; ten times a run, so that collecting costs nothing.
        if (rowsRead % (ROWS / 10) !== 0) return;
        globalThis.gc?.();
        memory.push(process.memoryUsage().heapUsed);
      },
    );
    const seconds = (performance.now() - start) / 1000;
    worst = Math.max(worst, seconds);
    say(
      `${round}: ${ROWS.toLocaleString('en')} lines in ${seconds.toFixed(1)} s (${Math.round(ROWS / seconds).toLocaleString('en')}/s), ` +
        `${created} created, ${unchanged} unchanged, ${rejected} rejected; ` +
        `heap ${megabytes(memory[0] ?? 0)} after a tenth, ${megabytes(memory.at(-1) ?? 0)} at the end`,
    );
  }
} finally {
  await house.close();
  await postgres.stop();
}
say(`bench import: ${worst.toFixed(1)} s of the ${LIMIT_SECONDS} s allowed`);
if (worst > LIMIT_SECONDS) process.exitCode = 1;
