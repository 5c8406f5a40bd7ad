import { beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuilt } from '#scripts/setup/build.mjs';
import { killedMails } from './killed-mails.js';

describe('reminders while workers and PostgreSQL are killed, in small', () => {
  beforeAll(() => ensureBuilt(['servers']));

  it('arrive once each, where the relay can be asked', async () => {
    const { blows, ...verdict } = await killedMails({
      mails: 300,
      workers: 2,
      workerKills: 4,
      databaseKills: 1,
      freezes: 1,
      freezeMs: 2_000,
      everyMs: 3_500,
      mailMs: 600,
      canLookUp: true,
      finishedJobs: 50,
      seed: 3,
    });
    expect(verdict).toMatchObject({
      mails: 300,
      lost: 0,
      duplicated: 0,
      unsettled: 0,
      jobsRetried: 50,
      afterRetryAll: 0,
      holds: true,
    });
    expect(blows.workers).toBeGreaterThan(0);
  });
});
