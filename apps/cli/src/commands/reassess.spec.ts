import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { aPermit, aStudent, anOffice } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { runCli, runCommand } from '#testing/cli-run.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { runReassess } from './reassess.js';

describe('coopdesk reassess', () => {
  let database: TestDatabase;
  let folder: string;
  let settings: Settings;

  beforeAll(async () => {
    database = await createTestDatabase();
    await anOffice(database);
    for (let at = 0; at < 3; at += 1)
      await aPermit(database, (await aStudent(database)).id, { expiresOn: inDays(403) });
    folder = await makeDataDir();
    settings = readSettings(testEnvironment(database, folder));
  });
  afterAll(async () => {
    await database.drop();
    await removeDataDir(folder);
  });

  const reassess = ({ all = false, json = false, stop = new AbortController().signal } = {}) =>
    runCommand((io) => runReassess(settings, io, { all, json, stop }));

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
