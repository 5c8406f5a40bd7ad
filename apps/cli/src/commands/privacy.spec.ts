import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '#platform/config/read-settings.js';
import { runCommand } from '#testing/cli-run.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { testEnvironment } from '#testing/test-environment.js';
import { runDataMap } from './privacy.js';

describe('coopdesk privacy data-map', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const run = (json: boolean) =>
    runCommand((io) => runDataMap(readSettings(testEnvironment(database, '.test-output')), io, { json }));

  it('prints the appendix, and the same as JSON', async () => {
    const text = await run(false);
    expect(text.out).toMatch(/^# Data map\n/);
    expect(text.out).toContain('### keyring.person_key');
    const json = await run(true);
    expect(JSON.parse(json.out)).toMatchObject({ untagged: [] });
    expect(json.exitCode).toBe(0);
  });

  it('ends with 1 and names what nobody has classified', async () => {
    await database.inspect.query('alter table coop.permit add column colour text');
    const { err, exitCode } = await run(false);
    expect([err, exitCode]).toEqual(['coop.permit.colour has no classification\n', 1]);
  });
});
