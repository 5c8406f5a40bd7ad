import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '#api/create-api.js';
import { readSettings } from '#platform/config/read-settings.js';
import { makeDataDir, removeDataDir, testEnvironment } from './test-environment.js';
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

/**
 * `webFolder` is the built web application, for tests in a browser. A `PUBLIC_URL` on this machine is where it listens, for those
 * whom somebody else sends back there.
 */
export async function startTestApi(
  overrides: Record<string, string> = {},
  webFolder?: string,
): Promise<TestApi> {
  const database = await createTestDatabase();
  const dataDir = await makeDataDir();
  const environment = {
    ...testEnvironment(database, dataDir),
    ...overrides,
  };
  const app = await createApi(readSettings(environment), webFolder);
  await app.listen(ownPort(overrides['PUBLIC_URL']), '127.0.0.1');
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
      await removeDataDir(dataDir);
    },
  };
}

function ownPort(publicUrl = ''): number {
  const url = URL.parse(publicUrl);
  return url?.hostname === '127.0.0.1' ? Number(url.port) : 0;
}
