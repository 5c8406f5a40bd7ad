import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentMailbox } from '#platform/mail/development-mailbox.js';
import type { MailboxEntry } from '#platform/mail/mailbox-store.js';
import { readSettings } from '#platform/config/read-settings.js';
import { WorkerModule } from '#worker/worker.module.js';
import { startTestApi, type TestApi } from './test-api.js';

/** The whole product in one process: API, worker, PostgreSQL, a real SMTP server. Close it in `afterAll`. */
export interface TestHouse extends TestApi {
  readonly worker: INestApplicationContext;
  /** Everything that arrived, newest first. */
  mails(): Promise<MailboxEntry[]>;
  /** Waits until `look` answers something other than null or false; fails after `withinMs`. */
  eventually<T>(look: () => Promise<T | null | false | undefined>, withinMs?: number): Promise<T>;
}

export async function openTestHouse(
  overrides: Record<string, string> = {},
  webFolder?: string,
): Promise<TestHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'coopdesk-mailbox-'));
  const mailbox = await DevelopmentMailbox.start({ folder, smtpPort: 0, httpPort: 0 });
  const mailboxUrl = `http://127.0.0.1:${mailbox.httpPort}`;
  const api = await startTestApi(
    { SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`, MAIL_LOOKUP_URL: mailboxUrl, ...overrides },
    webFolder,
  );
  const worker = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(readSettings(api.environment)),
    {
      logger: ['error'],
      abortOnError: false,
    },
  );
  return {
    ...api,
    worker,
    async mails() {
      const response = await fetch(`${mailboxUrl}/messages.json`);
      return (await response.json()) as MailboxEntry[];
    },
    eventually,
    async close() {
      await worker.close();
      await api.close();
      await mailbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Looks again at each turn of the clock's hand: for what other processes do, which no event of ours announces. */
export async function eventually<T>(
  look: () => Promise<T | null | false | undefined>,
  withinMs = 45_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== false && seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`Not seen within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
