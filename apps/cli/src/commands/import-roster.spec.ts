import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditSealStore } from '#casework/audit/audit-seal.store.js';
import { AuditSealer } from '#casework/audit/audit-sealer.js';
import { createDataSource } from '#database/data-source.js';
import { ActorTransactions } from '#database/transaction.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { anOffice } from '#testing/builders.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { runCli, runCommand } from '#testing/cli-run.js';
import { runImportRoster } from './import-roster.js';
import { runVerifyAudit } from './audit.js';

const ROSTER = `student_number;given_name;family_name;email
1;Ananya;Sharma;a@students.example
2;Bo;Larsen;b@students.example
3;Chi;Nguyen;no address
`;

describe('coopdesk import roster and audit verify', () => {
  let database: TestDatabase;
  let folder: string;
  let settings: Settings;

  beforeAll(async () => {
    database = await createTestDatabase();
    await anOffice(database);
    folder = await makeDataDir();
    settings = readSettings(testEnvironment(database, folder));
    await writeFile(join(folder, 'roster.csv'), ROSTER);
    await writeFile(join(folder, 'wrong.csv'), 'name;mail\n');
  });
  afterAll(async () => {
    await database.drop();
    await removeDataDir(folder);
  });

  const importing = (file: string, options = { dryRun: false, json: false }) =>
    runCommand((io) => runImportRoster(settings, io, join(folder, file), options));
  const students = async () => (await database.inspect.query('select 1 from coop.student')).rowCount;

  it('keeps nothing in a dry run and says so', async () => {
    const { out, exitCode } = await importing('roster.csv', { dryRun: true, json: false });
    expect(out).toMatch(/^A dry run: nothing was kept\.\n2 created, 0 changed, 0 unchanged, 1 rejected/);
    expect(exitCode).toBe(1);
    expect(await students()).toBe(0);
  });

  it('imports, shows how far it is, and names each line that was not taken', async () => {
    const { out, err, exitCode } = await importing('roster.csv');
    expect(out).toBe(
      '2 created, 0 changed, 0 unchanged, 1 rejected, 0 to a person, 0 on file but absent.\n  line 4: email: This is no mail address.\n',
    );
    expect(err).toContain('100 %  3 rows');
    expect(exitCode).toBe(1);
    expect(await students()).toBe(2);
  });

  it('prints the report as JSON', async () => {
    const { out } = await importing('roster.csv', { dryRun: false, json: true });
    expect(JSON.parse(out)).toMatchObject({
      state: 'finished',
      unchanged: 2,
      rejected: 1,
      lines: [{ line: 4, outcome: 'rejected', reasons: [{ code: 'bad_mail', column: 'email' }] }],
    });
  });

  it('says what to do about a file it cannot use', async () => {
    expect(await importing('wrong.csv')).toMatchObject({
      exitCode: 2,
      out: expect.stringMatching(/^Nothing was imported\. .*missing/),
    });
    await expect(importing('absent.csv')).rejects.toThrow(/There is no file .*absent\.csv/);
  });

  it('is described by its help', async () => {
    expect((await runCli(['import', '--help'])).out).toContain('roster');
    expect((await runCli(['import', 'roster', '--help'])).out).toContain('--dry-run');
    expect((await runCli(['audit', 'verify', '--help'])).out).toContain('--json');
  });

  it('verifies the trail, and names the row that was touched', async () => {
    const worker = new ActorTransactions(
      await createDataSource({ url: database.workerUrl, applicationName: 'worker' }).initialize(),
    );
    await new AuditSealer(worker, new AuditSealStore(), settings).seal();
    await worker.close();
    const whole = await runCommand((io) => runVerifyAudit(settings, io, { json: false }));
    expect(whole).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(
        /^2 rows verified, 0 not sealed yet\. Nothing was touched\.\nLast seal: [0-9a-f]{64}\n$/,
      ),
    });
    const { rows } = await database.inspect.query<{ id: string }>(
      `update coop.audit_entry set actor_name = 'nobody' where id = (select min(id) from coop.audit_entry) returning id::text`,
    );
    const touched = await runCommand((io) => runVerifyAudit(settings, io, { json: true }));
    expect(touched.exitCode).toBe(1);
    expect(JSON.parse(touched.out)).toMatchObject({ faults: [{ kind: 'altered', entryId: rows[0]!.id }] });
  });
});
