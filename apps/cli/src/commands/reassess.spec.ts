import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { aPermit, aStudent, anOffice } from '#testing/builders.js';
import { runCli } from '#testing/cli-run.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import type { CliIo } from '../cli-io.js';
import { runReassess } from './reassess.js';

describe('coopdesk reassess', () => {
  let database: TestDatabase;
  let folder: string;
  let settings: Settings;

  beforeAll(async () => {
    database = await createTestDatabase();
    await anOffice(database);
    for (let at = 0; at < 3; at += 1)
      await aPermit(database, (await aStudent(database)).id, { expiresOn: '2027-12-31' });
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-cli-'));
    settings = readSettings({
      NODE_ENV: 'test',
      COOPDESK_DATA_DIR: folder,
      DATABASE_URL: database.appUrl,
      WORKER_DATABASE_URL: database.workerUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'silent',
    });
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const reassess = async (options: { all?: boolean; json?: boolean; stop?: AbortSignal } = {}) => {
    const said = { out: '', err: '', exitCode: 0 };
    const io: CliIo = {
      stdin: (async function* () {})(),
      print: async (text) => void (said.out += text),
      complain: (text) => void (said.err += text),
      exitWith: (code) => void (said.exitCode = code),
    };
    const { all = false, json = false, stop = new AbortController().signal } = options;
    await runReassess(settings, io, { all, json, stop });
    return said;
  };

  it('assesses everybody, shows how far it is, and finds everything as it was the second time', async () => {
    const first = await reassess({ all: true });
    expect(first).toMatchObject({
      exitCode: 0,
      out: 'Everything is assessed. 0 answers stand unchanged, 3 students were assessed alone.\n',
      err: expect.stringContaining('100 %  3 students'),
    });
    expect(await reassess({ all: true })).toMatchObject({
      out: 'Everything is assessed. 3 answers stand unchanged, 0 students were assessed alone.\n',
    });
  });

  it('assesses whoever is due', async () => {
    await database.inspect.query(
      `insert into coop.reassessment_mark (student_id) select id from coop.student limit 1`,
    );
    const { exitCode, out } = await reassess({ json: true });
    expect([exitCode, JSON.parse(out)]).toEqual([0, { state: 'done', alone: 1, confirmed: 0 }]);
  });

  it('says so where it was stopped, or another process is at it', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await reassess({ all: true, stop: stop.signal })).toMatchObject({
      exitCode: 1,
      out: expect.stringMatching(/^Stopped; /),
    });
    const other = await database.inspect.connect();
    await other.query(`select pg_advisory_lock(hashtextextended('reassess everybody', 0))`);
    for (const all of [true, false])
      expect(await reassess({ all, json: true })).toMatchObject({
        exitCode: 1,
        out: `${JSON.stringify({ state: 'under_way_elsewhere', alone: 0, confirmed: 0 })}\n`,
      });
    await other.query('select pg_advisory_unlock_all()');
    other.release();
  });

  it('explains itself', async () => {
    expect((await runCli(['reassess', '--help'])).out).toMatch(/--all[\s\S]+Exit code 1/);
  });
});
