import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { aPdf } from '#testing/builders/files.js';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { RunningApi } from '#testing/running-api.js';
import { TestClient } from '#testing/test-client.js';
import { createTestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { aFormOfOnePage } from './uploads/form-of-one-page.js';
import { measureUploads, type Measured } from './uploads/upload-load.js';

/**
 * Uploads of 1 MB a second, acknowledged once they are safe: our API in a process of its own (form, seal, hash, fsync, rows,
 * audit, job), turn by turn with a bare server that streams the same bytes into a file, hashes and fsyncs them.
 *   npm run bench -- uploads [--uploads N a round]
 */
const { values } = parseArgs({ options: { uploads: { type: 'string', default: '300' } } });
const UPLOADS = Math.max(20, Number(values.uploads));
const ROUNDS = 5;
const AT_ONCE = 8;
const MEGABYTE = 1024 * 1024;
/** As many senders as there are in a busy hour; what one student sends is counted one upload after the other. */
const PER_STUDENT = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

const form = aFormOfOnePage(Buffer.concat([aPdf(), Buffer.alloc(MEGABYTE - aPdf().length, 7)]));

const postgres = await startOwnPostgres({ shared_buffers: '256MB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const database = await createTestDatabase();
const dataDir = await makeDataDir();
const bare = fork(fileURLToPath(import.meta.resolve('./uploads/bare-store.js')), [join(dataDir, 'bare')]);
const api = await RunningApi.start({ ...testEnvironment(database, dataDir), NODE_ENV: 'production' });
try {
  const [barePort] = (await once(bare, 'message')) as [number];
  await anOffice(database);
  const sessions: Record<string, string>[] = [];
  for (let at = 0; at < Math.ceil(UPLOADS / PER_STUDENT); at += 1) {
    const { email } = await aStudent(database, { account: true });
    const client = await new TestClient(api.address).signIn(email, TEST_PASSWORD);
    sessions.push({ ...(await client.sessionHeaders()) });
  }
  const load = { ...form, sessions, atOnce: AT_ONCE };
  const subjects = {
    bare: `http://127.0.0.1:${barePort}/`,
    coopdesk: `${api.address}/api/v1/me/documents`,
  };
  const names = ['bare', 'coopdesk'] as const;
  const results: Record<(typeof names)[number], Measured[]> = { bare: [], coopdesk: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const name of names) {
      const measured = await measureUploads({
        ...load,
        address: subjects[name],
        uploads: round < 0 ? 20 : UPLOADS,
      });
      if (round >= 0) results[name].push(measured);
    }
    // Each round finds the room of the first.
    await database.inspect.query('truncate coop.document cascade');
    await rm(join(dataDir, 'files', 'documents'), { recursive: true, force: true });
  }
  say(`${UPLOADS} uploads of 1 MB a round, ${AT_ONCE} at once, ${ROUNDS} rounds`);
  for (const name of names) {
    const of = (pick: (one: Measured) => number): string => median(results[name].map(pick)).toFixed(1);
    say(
      `${name}: ${of(({ rate }) => rate)} uploads/s, p50 ${of(({ p50 }) => p50)} ms, p99 ${of(({ p99 }) => p99)} ms`,
    );
  }
  const ratio = median(results.coopdesk.map(({ rate }, round) => rate / results.bare[round]!.rate));
  say(`bench uploads: ${ratio.toFixed(3)} of the limit`);
} finally {
  bare.disconnect();
  await api.stop();
  await database.drop();
  await postgres.stop();
  await removeDataDir(dataDir);
}
