import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '#platform/config/read-settings.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { runSeed } from './seed.js';

describe('seed', () => {
  let database: TestDatabase;
  let dataDir: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'coopdesk-seed-'));
  });
  afterAll(async () => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const settings = () =>
    readSettings({
      COOPDESK_DATA_DIR: dataDir,
      DATABASE_URL: database.appUrl,
      WORKER_DATABASE_URL: database.workerUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'silent',
    });
  const seed = async (json: boolean) => {
    const said = { out: '', err: '' };
    await runSeed(
      settings(),
      {
        stdin: (async function* () {})(),
        print: async (text) => void (said.out += text),
        complain: (text) => void (said.err += text),
        exitWith: () => undefined,
      },
      { json },
    );
    return said;
  };

  it('loads', async () => {
    const begun = performance.now();
    const { out } = await seed(true);
    process.stderr.write(`seed ${performance.now() - begun} ms\n`);
    expect(JSON.parse(out)).toHaveLength(5);
    const { rows } = await database.inspect.query('select count(*)::int as n from coop.student');
    expect(rows).toEqual([{ n: 200 }]);
  }, 60_000);
});
