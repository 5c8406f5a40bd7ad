import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productFolder } from '#platform/product-folder.js';
import { DevelopmentMailbox } from '#platform/mail/development-mailbox.js';
import type { MailboxEntry } from '#platform/mail/mailbox-store.js';
import { RunningApi } from '#testing/running-api.js';
import { TestClient } from '#testing/test-client.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';

/** API and worker as operators run them, everything they say kept. Close it in `afterAll`. */
export interface HouseInProcesses {
  readonly database: TestDatabase;
  readonly dataDir: string;
  client(): TestClient;
  mails(): Promise<MailboxEntry[]>;
  /** Standard output and errors of each so far. */
  said(): Promise<{ readonly api: string; readonly worker: string }>;
  close(): Promise<void>;
}

export async function openHouseInProcesses(): Promise<HouseInProcesses> {
  const folder = mkdtempSync(join(tmpdir(), 'coopdesk-said-'));
  const mailbox = await DevelopmentMailbox.start({ folder: join(folder, 'mail'), smtpPort: 0, httpPort: 0 });
  const mailboxUrl = `http://127.0.0.1:${mailbox.httpPort}`;
  const database = await createTestDatabase();
  const dataDir = await makeDataDir();
  const environment = {
    ...testEnvironment(database, dataDir),
    SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    MAIL_LOOKUP_URL: mailboxUrl,
    LOG_LEVEL: 'debug',
  };
  const [apiLog, workerLog] = [join(folder, 'api.log'), join(folder, 'worker.log')];
  const api = await RunningApi.start(environment, apiLog);
  const worker = startWorker(environment, workerLog);
  return {
    database,
    dataDir,
    client: () => new TestClient(api.address),
    mails: async () => (await (await fetch(`${mailboxUrl}/messages.json`)).json()) as MailboxEntry[],
    said: async () => ({ api: await readFile(apiLog, 'utf8'), worker: await readFile(workerLog, 'utf8') }),
    async close() {
      const gone = once(worker, 'exit');
      worker.kill('SIGTERM');
      await gone;
      await api.stop();
      await mailbox.close();
      await database.drop();
      await removeDataDir(dataDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function startWorker(environment: Readonly<Record<string, string>>, log: string): ChildProcess {
  const to = openSync(log, 'a');
  const child = spawn(process.execPath, [productFolder('dist/apps/worker/src/main.js')], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', to, to],
  });
  closeSync(to);
  return child;
}
