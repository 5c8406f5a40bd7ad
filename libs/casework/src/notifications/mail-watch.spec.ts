import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aStudent } from '#testing/builders.js';
import { A_TUESDAY_NOON, type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { MailDelivery } from './mail-delivery.js';
import { MailWatch } from './mail-watch.js';

const NEVER = new AbortController().signal;

describe('MailWatch', () => {
  let house: MailHouse;
  let studentId: string;
  const mailer = new FakeMailer();
  const watch = () => house.app.get(MailWatch).run();
  const sql = (text: string, values: unknown[] = []) => house.database.inspect.query(text, values);
  const lastRun = (at: string) =>
    sql(
      `insert into coop.sweep_run (name, started_at, finished_at, succeeded_at) values ('send-due', $1, $1, $1)
       on conflict (name) do update set succeeded_at = $1`,
      [at],
    );

  beforeAll(async () => {
    house = await openMailHouse({ mailer });
    studentId = (await aStudent(house.database)).id;
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await sql(`update coop.notification set state = 'superseded'`);
    await sql('update coop.sending set held_at = null, held_reason = null, seen_latest = null');
    await sql('delete from coop.alarm');
    await house.at(A_TUESDAY_NOON);
    await lastRun(A_TUESDAY_NOON);
    mailer.delivered.length = 0;
    mailer.answers.length = 0;
  });

  it('is quiet while all is well', async () => {
    await house.plan(studentId, 'well');
    await house.app.get(MailDelivery).deliverDue(7, NEVER);
    mailer.delivered.length = 0;
    expect(await watch()).toMatchObject({ silentHours: 0, legalDueUnsent: 0, held: 0, told: 0 });
    expect(mailer.delivered).toEqual([]);
  });

  it('tells the office once that nothing has run for 26 hours, and is over when something runs', async () => {
    await lastRun('2026-11-23T18:00:00Z');
    expect(await watch()).toMatchObject({ told: 0, silentHours: 25 });
    await lastRun('2026-11-23T17:00:00Z');
    expect(await watch()).toMatchObject({ told: 1, silentHours: 26 });
    expect(await watch()).toMatchObject({ told: 0 });
    expect(mailer.delivered.map(({ to, subject }) => [to.address, subject])).toEqual([
      ['coop@kestrel.example', expect.stringContaining('more than a day')],
    ]);
    await lastRun(A_TUESDAY_NOON);
    await watch();
    const { rows } = await sql('select 1 from coop.alarm where ended_at is null');
    expect(rows).toEqual([]);
  });

  it('tells the office of legal reminders more than an hour late, and of nobody', async () => {
    await house.plan(studentId, 'late', { dueAt: new Date('2026-11-24T17:59:00Z') });
    expect(await watch()).toMatchObject({ told: 1, legalDueUnsent: 1 });
    const { text, subject } = mailer.delivered[0]!;
    expect(text.match(/^- .*$/gm)).toEqual([
      '- Legal deadlines due, not sent / Échéances légales dues, non envoyées : 1',
      '- Due, not sent / Dus, non envoyés : 1',
    ]);
    expect(`${subject} ${text}`).not.toMatch(/Ananya|Sharma/);
  });

  it('tells the office when mail is held by hand for an hour, past the hold', async () => {
    await house.plan(studentId, 'held', { dueAt: new Date('2026-11-24T18:50:00Z') });
    await sql(`update coop.sending set held_at = '2026-11-24T18:01:00Z', held_reason = 'by_hand'`);
    expect(await watch()).toMatchObject({ told: 0, held: 1 });
    await house.at('2026-11-24T19:01:00Z');
    expect(await watch()).toMatchObject({ told: 1 });
    expect(mailer.delivered[0]!.subject).toContain('held for an hour');
    expect(mailer.delivered[0]!.text).toContain(
      'Legal deadlines due, not sent / Échéances légales dues, non envoyées : 1',
    );
  });

  it('tells later what could not be told', async () => {
    await lastRun('2026-11-20T17:00:00Z');
    mailer.answers.push({ result: 'temporary', code: 'ECONNECTION' });
    expect(await watch()).toMatchObject({ told: 0 });
    expect(await watch()).toMatchObject({ told: 1 });
  });
});
