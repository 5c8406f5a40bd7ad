import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '#platform/config/read-settings.js';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { anIssuedLetter } from '#testing/builders/letter-steps.js';
import { runCli, runCommand } from '#testing/cli-run.js';
import { testEnvironment } from '#testing/test-environment.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { runScrub } from './documents.js';

describe('coopdesk documents scrub', () => {
  let desk: TestDesk;

  beforeAll(async () => {
    desk = await openTestDesk();
    for (let at = 0; at < 2; at += 1) await aReadyDocument(desk, await desk.student());
    await anIssuedLetter(desk, await desk.student());
  }, 120_000);
  afterAll(() => desk.close());

  const scrub = (json = false, stop = new AbortController().signal) =>
    runCommand((io) =>
      runScrub(readSettings(testEnvironment(desk.database, desk.dataDir)), io, { json, stop }),
    );

  it('reads every file, and complains of one that is gone', async () => {
    expect(await scrub()).toMatchObject({
      exitCode: 0,
      out: '2 files read; 0 missing, 0 damaged.\n1 letters read; 0 missing, 0 damaged.\nPictures of the office: 0 damaged.\n',
      err: '2 files read\n1 letters read\n',
    });
    const { key } = await desk.row('select storage_key as key from coop.document_file limit 1');
    await rm(join(desk.dataDir, 'files', String(key)));
    const letter = await desk.row('select storage_key as key from coop.letter where storage_key is not null');
    await writeFile(join(desk.dataDir, 'files', String(letter['key'])), 'something else');
    await desk.database.inspect.query(
      `insert into coop.office_image (kind, content, media_type, sha256) values ('logo', '\\x01', 'image/png', repeat('0', 64))`,
    );
    const { exitCode, out } = await scrub(true);
    expect([exitCode, JSON.parse(out)]).toEqual([
      1,
      {
        files: { checked: 2, missing: 1, damaged: 0 },
        letters: { checked: 1, missing: 0, damaged: 1 },
        pictures: { damaged: 1 },
      },
    ]);
  });

  it('says how it is used, and stops when told', async () => {
    expect((await runCli(['documents', 'scrub', '--help'])).out).toContain('--json');
    const stop = new AbortController();
    stop.abort();
    expect(await scrub(false, stop.signal)).toMatchObject({ exitCode: 1 });
  });
});
