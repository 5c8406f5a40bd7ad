import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '#api/create-api.js';
import { readSettings } from '#platform/config/read-settings.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { TestClient } from './test-client.js';

/** The real API on a port of its own, over a database of its own. Close it in `afterAll`. */
export interface TestApi {
  readonly address: string;
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly dataDir: string;
  /** The environment both api and worker of this test run with. */
  readonly environment: NodeJS.ProcessEnv;
  /** A client without a session; `signIn` on it to get one. */
  client(): TestClient;
  close(): Promise<void>;
}

/** `webFolder` is the built web application, for tests in a browser. */
export async function startTestApi(
  overrides: Record<string, string> = {},
  webFolder?: string,
): Promise<TestApi> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'coopdesk-test-'));
  const environment = {
    NODE_ENV: 'test',
    COOPDESK_DATA_DIR: dataDir,
    DATABASE_URL: database.appUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'silent',
    ...overrides,
  };
  const app = await createApi(readSettings(environment), webFolder);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  return {
    address,
    app,
    database,
    dataDir,
    environment,
    client: () => new TestClient(address),
    async close() {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
