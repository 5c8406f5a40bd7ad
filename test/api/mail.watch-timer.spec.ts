import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WatchTimer } from '#api/mail/watch-timer.js';
import { anOffice, aStudent } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { MailServer } from '../proofs/mail/mail-server.js';

describe('the timer of the API that watches over the worker', () => {
  let server: MailServer;
  let api: TestApi;
  const ring = () => api.app.get(WatchTimer, { strict: false }).look();
  const told = () => server.received.map(({ to, subject }) => `${to}: ${subject.split(' / ')[0]}`).toSorted();

  beforeAll(async () => {
    server = await MailServer.start();
    api = await startTestApi({ SMTP_URL: server.smtpUrl });
    await anOffice(api.database);
  });
  afterAll(async () => {
    await api?.close();
    await server?.close();
  });

  it('tells the office that no worker has run for 26 hours, with no worker there to say so, once', async () => {
    const { inspect } = api.database;
    await inspect.query(
      `insert into coop.sweep_run (name, started_at, finished_at, succeeded_at)
       select 'send-due', at, at, at from (select now() - interval '25 hours' as at) t`,
    );
    await ring();
    expect(told()).toEqual([]);
    await inspect.query(`update coop.sweep_run set succeeded_at = now() - interval '26 hours 1 minute'`);
    const { id } = await aStudent(api.database);
    await inspect.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at)
       values ('late', $1, 'study_permit_expiry', 'legal', 'permit', now() - interval '2 hours')`,
      [id],
    );
    await ring();
    await ring();
    expect(told()).toEqual([
      'coop@kestrel.example: Coopdesk: no mail has been looked after for more than a day',
      'coop@kestrel.example: Coopdesk: reminders of legal deadlines are more than an hour late',
    ]);
    expect((await inspect.query('select 1 from coop.alarm where told_at is null')).rows).toEqual([]);
  });
});
