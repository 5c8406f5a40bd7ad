import { parseArgs } from 'node:util';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { anUploadForm } from '#testing/builders/document-steps.js';
import { aPdf } from '#testing/builders/files.js';
import { startClamd } from '#testing/clamd.js';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { RunningApi } from '#testing/running-api.js';
import { TestClient } from '#testing/test-client.js';
import { createTestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { WorkerProcess } from '../proofs/reminder-kills/worker-process.js';
import { HOSTILE_FILES } from '../security/hostile-files.js';
import { aFormOfOnePage } from './uploads/form-of-one-page.js';
import { measureUploads, type Measured } from './uploads/upload-load.js';

/**
 * Whether hostile files keep others waiting: uploads of 1 MB by students, with the worker and a real scanner inspecting what
 * arrives, alone and while others send one hostile file after another; turn by turn. The limit is the time that 99 of 100
 * uploads stay under without hostile files.
 *   npm run bench -- hostile-files [--uploads N a round] [--rounds N]
 */
const { values } = parseArgs({
  options: { uploads: { type: 'string', default: '200' }, rounds: { type: 'string', default: '3' } },
});
const UPLOADS = Math.max(20, Number(values.uploads));
const ROUNDS = Math.max(1, Number(values.rounds));
const AT_ONCE = 4;
const MEGABYTE = 1024 * 1024;
/** So that no student's quota ends a round. */
const PER_STUDENT = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

const postgres = await startOwnPostgres({ shared_buffers: '256MB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const clamd = await startClamd(25 * MEGABYTE);
const database = await createTestDatabase();
const dataDir = await makeDataDir();
const environment = {
  ...testEnvironment(database, dataDir),
  CLAMD_HOST: clamd.host,
  CLAMD_PORT: String(clamd.port),
};
const api = await RunningApi.start(environment);
const worker = new WorkerProcess(environment);
worker.start();

const student = async (): Promise<TestClient> => {
  const { email } = await aStudent(database, { account: true });
  return new TestClient(api.address).signIn(email, TEST_PASSWORD);
};

const hostile = await Promise.all(HOSTILE_FILES.map(async (file) => ({ ...file, bytes: await file.make() })));

/** One after the other, from the first again after the last; what was answered, until told to stop. */
async function sendHostileFiles(stop: AbortSignal): Promise<{ sent: number; failures: number }> {
  let [sent, failures] = [0, 0];
  let sender = await student();
  while (!stop.aborted) {
    const { name, type, bytes } = hostile[sent % hostile.length]!;
    if (sent % 10 === 9) sender = await student();
    const form = anUploadForm({ purpose: 'study_permit' }, [
      { name, type: type ?? 'application/pdf', bytes },
    ]);
    const { status } = await sender.post('/me/documents', form);
    sent += 1;
    if (status >= 500) failures += 1;
  }
  return { sent, failures };
}

try {
  await anOffice(database);
  const sessions: Record<string, string>[] = [];
  for (let at = 0; at < Math.ceil(UPLOADS / PER_STUDENT); at += 1)
    sessions.push({ ...(await (await student()).sessionHeaders()) });
  const load = {
    ...aFormOfOnePage(Buffer.concat([aPdf(), Buffer.alloc(MEGABYTE - aPdf().length, 7)])),
    address: `${api.address}/api/v1/me/documents`,
    sessions,
    atOnce: AT_ONCE,
  };
  await measureUploads({ ...load, uploads: 20 });
  const alone: Measured[] = [];
  const beside: Measured[] = [];
  let [sent, failures] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    await database.inspect.query('truncate coop.document cascade');
    alone.push(await measureUploads({ ...load, uploads: UPLOADS }));
    await database.inspect.query('truncate coop.document cascade');
    const done = new AbortController();
    const others = sendHostileFiles(done.signal);
    beside.push(await measureUploads({ ...load, uploads: UPLOADS }));
    done.abort();
    const told = await others;
    sent += told.sent;
    failures += told.failures;
  }
  const of = (measured: readonly Measured[]): string =>
    (['p50', 'p99'] as const)
      .map((part) => `${part} ${median(measured.map((one) => one[part])).toFixed(0)} ms`)
      .join(', ');
  say(`${UPLOADS} uploads of 1 MB a round, ${AT_ONCE} at once, ${ROUNDS} rounds`);
  say(`alone: ${of(alone)}`);
  say(
    `beside ${sent} hostile files: ${of(beside)}; answers of 5xx: ${failures}; workers lost: ${worker.starts - 1}`,
  );
  const ratio = median(beside.map(({ p99 }, round) => alone[round]!.p99 / p99));
  say(`bench hostile-files: ${ratio.toFixed(3)} of the limit`);
} finally {
  await worker.end();
  await api.stop();
  await clamd.stop();
  await database.drop();
  await postgres.stop();
  await removeDataDir(dataDir);
}
