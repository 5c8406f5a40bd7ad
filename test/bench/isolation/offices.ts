import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { TestClient } from '#testing/test-client.js';
import { fillDesk } from '../desk/population.js';

/** What an office's database and program do besides the work itself. */
export type Locks = 'row-level security and audit' | 'audit alone' | 'neither';

/** An office of its own: database, API in a process, a reviewer, requests that wait. */
export interface Office {
  readonly list: string;
  readonly cookie: string;
  /** Declines every request, one after the other. @returns milliseconds for each */
  decideAll(): Promise<number[]>;
  close(): Promise<void>;
}

const WITHOUT_POLICIES = `do $$ declare t regclass; begin
  for t in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('coop', 'keyring') and c.relkind = 'r' and c.relrowsecurity loop
    execute format('alter table %s disable row level security', t);
  end loop;
end $$`;

/** The list writes its row of the trail in its own statement: here it comes to nothing. */
const WITHOUT_TRAIL = `
  create function public.forget() returns trigger language plpgsql as 'begin return null; end';
  create trigger forget before insert on coop.audit_entry for each row execute function public.forget()`;

/** As it was before anything was decided. */
const RESTORE = `
  set session_replication_role = replica;
  delete from coop.notification;
  delete from coop.letter_request;
  insert into coop.letter_request select * from public.kept_requests;
  delete from coop.review_task where subject_id in (select id from public.kept_requests);
  insert into coop.review_task select * from public.kept_tasks;
  set session_replication_role = origin`;

export async function openOffice(
  locks: Locks,
  size: { readonly cases: number; readonly decisions: number; readonly port: number },
  say: (line: string) => void,
): Promise<Office> {
  const database = await createTestDatabase();
  const dataDir = await makeDataDir();
  await anOffice(database);
  await anAccount(database, { role: 'reviewer', email: 'bench@staff.example' });
  const filler = await database.inspect.connect();
  await fillDesk(filler, size.cases, say);
  filler.release();
  const program =
    locks === 'neither' ? import.meta.resolve('./api-without-trail.js') : import.meta.resolve('#api/main.js');
  const api = spawn(process.execPath, [fileURLToPath(program)], {
    env: {
      ...process.env,
      ...testEnvironment(database, dataDir),
      NODE_ENV: 'production',
      PORT: String(size.port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${size.port}`;
  await up(address);
  const requests = await waitingRequests(database, address, size.decisions);
  if (locks !== 'row-level security and audit') await database.inspect.query(WITHOUT_POLICIES);
  if (locks === 'neither') await database.inspect.query(WITHOUT_TRAIL);
  const staff = await new TestClient(address).signIn('bench@staff.example', TEST_PASSWORD);
  return {
    list: `${address}/api/v1/queue?kind=letter_request`,
    cookie: staff.sessionCookie(),
    async decideAll() {
      await database.inspect.query(RESTORE);
      const took: number[] = [];
      for (const { id, version } of requests) {
        const started = performance.now();
        const reasons = [{ code: 'program_not_covered' }];
        const { status } = await staff.post(`/letter-requests/${id}/decline`, { version, reasons });
        if (status !== 200) throw new Error(`A decision answered ${status}.`);
        took.push(performance.now() - started);
      }
      return took;
    },
    async close() {
      api.kill();
      await once(api, 'exit');
      await database.drop();
      await removeDataDir(dataDir);
    },
  };
}

async function up(address: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answered = await fetch(`${address}/health/ready`).catch(() => null);
    if (answered?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The API did not start.');
}

async function waitingRequests(
  database: TestDatabase,
  address: string,
  count: number,
): Promise<{ id: string; version: number }[]> {
  const requests: { id: string; version: number }[] = [];
  for (let at = 0; at < count; at += 1) {
    const { id, email } = await aStudent(database, { account: true });
    const client = await new TestClient(address).signIn(email, TEST_PASSWORD);
    requests.push(await aSubmittedRequest({ id, client }));
  }
  await database.inspect.query(`
    create table public.kept_requests as select * from coop.letter_request;
    create table public.kept_tasks as select * from coop.review_task where subject_id in (select id from coop.letter_request)`);
  return requests;
}
