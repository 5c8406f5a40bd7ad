import { beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuilt } from '#scripts/setup/build.mjs';
import { killedMails } from './killed-mails.js';

describe('reminders while workers and PostgreSQL are killed, in small', () => {
  beforeAll(() => ensureBuilt(['servers']));

  it('arrive once each, where the relay can be asked', async () => {
    const { blows, ...verdict } = await killedMails({
      mails: 200,
      workers: 2,
      workerKills: 3,
      databaseKills: 1,
      freezes: 1,
      freezeMs: 2_000,
      everyMs: 500,
      mailMs: 200,
      canLookUp: true,
      finishedJobs: 50,
      seed: 3,
    });
    expect(verdict).toMatchObject({
      mails: 200,
      lost: 0,
      duplicated: 0,
      unsettled: 0,
      jobsRetried: 50,
      afterRetryAll: 0,
      holds: true,
    });
    expect(blows).toMatchObject({ workers: 3, databases: 1, freezes: 1, queueWiped: 1 });
    expect(blows.metMails).toBeGreaterThan(3);
  });
});
