import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { queuePage } from '#casework/desk/desk-queue.store.js';
import { resolveFilter } from '#casework/desk/queue-filter.js';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { createTestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { TestClient } from '#testing/test-client.js';
import { type Cost, startBareServer } from './desk/bare-server.js';
import { fillDesk } from './desk/population.js';

/**
 * The staff queue's first page, 50 rows by due date, filtered, over a million cases: our API in a process of its own,
 * row-level security and audit on, beside a bare Fastify + pg server, turn by turn in the same run.
 * COOPDESK_BENCH_CASES, COOPDESK_BENCH_ROUNDS and COOPDESK_BENCH_SECONDS change the size.
 */
const CASES = Number(process.env['COOPDESK_BENCH_CASES'] ?? 1_000_000);
const ROUNDS = Number(process.env['COOPDESK_BENCH_ROUNDS'] ?? 7);
const SECONDS = Number(process.env['COOPDESK_BENCH_SECONDS'] ?? 4);
const CONNECTIONS = 8;
const FILTER = 'kind=letter_request';
const EMAIL = 'bench@staff.example';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

interface Measured {
  readonly rate: number;
  readonly p99: number;
}

async function measure(url: string, cookie: string): Promise<Measured> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered ${result.non2xx} errors.`);
  return { rate: result.requests.average, p99: result.latency.p99 };
}

async function startApi(environment: Record<string, string>): Promise<ChildProcess> {
  const program = fileURLToPath(import.meta.resolve('#api/main.js'));
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const up = await fetch(`http://127.0.0.1:${environment['PORT']}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('The API did not start.');
}

async function main(): Promise<void> {
  say('PostgreSQL and schema');
  const postgres = await startOwnPostgres({ shared_buffers: '512MB', max_wal_size: '4GB' });
  process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
  const database = await createTestDatabase();
  const dataDir = await makeDataDir();
  await anOffice(database);
  const accountId = await anAccount(database, { role: 'reviewer', email: EMAIL });
  const filler = await database.inspect.connect();
  await fillDesk(filler, CASES, say);
  filler.release();

  const port = 18_300 + Math.floor(Math.random() * 500);
  const api = await startApi({
    ...testEnvironment(database, dataDir),
    NODE_ENV: 'production',
    PORT: String(port),
  });
  const address = `http://127.0.0.1:${port}`;
  const client = new TestClient(address);
  const signedIn = await client.post('/session', { email: EMAIL, password: TEST_PASSWORD });
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;

  const today = new Date().toISOString().slice(0, 10);
  const actor = { kind: 'staff', accountId, role: 'reviewer', name: 'Bench' } as const;
  const filter = resolveFilter({ kind: ['letter_request'] }, actor, {
    today,
    startOf: (day) => new Date(day),
  });
  const page = queuePage({ filter, cursor: null, limit: 50 }, actor, { requestId: null, address: null });
  const inspectUrl = new URL(postgres.url);
  inspectUrl.pathname = `/${database.name}`;
  const bare = async (cost: Cost) =>
    startBareServer({
      databaseUrl: cost === 'none' ? inspectUrl.href : database.appUrl,
      cost,
      list: cost === 'audit' ? page : withoutAudit(page),
      actor,
    });
  const servers = { bare: await bare('none'), security: await bare('security'), audit: await bare('audit') };
  const targets = {
    bare: `${servers.bare.url}/queue`,
    'bare + row-level security in a transaction': `${servers.security.url}/queue`,
    'the same + audit row': `${servers.audit.url}/queue`,
    coopdesk: `${address}/api/v1/queue?${FILTER}`,
  };
  const rounds: Record<string, Measured[]> = {};
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, url] of Object.entries(targets)) {
      const measured = await measure(url, cookie);
      // The first round warms everything up and does not count.
      if (round > 0) (rounds[name] ??= []).push(measured);
      say(`round ${round}  ${name}: ${measured.rate.toFixed(0)}/s, p99 ${measured.p99} ms`);
    }
  }
  report(rounds);
  api.kill();
  await once(api, 'exit');
  await Promise.all(Object.values(servers).map((server) => server.close()));
  await database.drop();
  await postgres.stop();
  await removeDataDir(dataDir);
}

/** The bare list: the same rows and counts without the row that tells who read them. */
function withoutAudit(page: { readonly text: string; readonly values: readonly unknown[] }) {
  const text = page.text.replace(
    /audited as \(\s*insert into[\s\S]*?\),\s*counted as/,
    'audited as (select $PARAMS), counted as',
  );
  // The audit's parameters stay bound, so that both sides send the same values.
  const used = page.values.map((_, index) => `$${index + 1}`);
  const unused = used.filter((name) => !new RegExp(`\\${name}(?!\\d)`).test(text.replace('$PARAMS', '')));
  const named = unused.map((name, index) => `${name}::text as p${index}`).join(', ');
  return { text: text.replace('$PARAMS', named || '1'), values: page.values };
}

function report(rounds: Record<string, readonly Measured[]>): void {
  const bare = rounds['bare']!;
  const ratios = (name: string): number[] => rounds[name]!.map(({ rate }, round) => rate / bare[round]!.rate);
  for (const name of Object.keys(rounds)) {
    const rate = median(rounds[name]!.map((one) => one.rate));
    const p99 = median(rounds[name]!.map((one) => one.p99));
    process.stdout.write(
      `${name}: ${rate.toFixed(0)}/s, p99 ${p99} ms, ${median(ratios(name)).toFixed(2)} of bare\n`,
    );
  }
  const p99 = median(rounds['coopdesk']!.map((one, round) => one.p99 / bare[round]!.p99));
  process.stdout.write(`p99 ${p99.toFixed(2)} x bare (limit 2)\n`);
  process.stdout.write(`bench desk: ${median(ratios('coopdesk')).toFixed(2)} of the limit\n`);
}

await main();
