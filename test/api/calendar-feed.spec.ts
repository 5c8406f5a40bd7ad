import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import { Clock } from '#platform/clock/clock.js';
import { inDays } from '#testing/builders/office-days.js';
import { aPermit, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';
import type { TestClient } from '#testing/test-client.js';

interface Feed {
  readonly isOpen: boolean;
  readonly madeAtLocal: string | null;
  readonly lastReadAtLocal: string | null;
  readonly reads: number;
  readonly address: string;
}

describe('private calendars', () => {
  let desk: TestDesk;
  let own: TestClient;
  let student: { readonly id: string; readonly accountId: string | null };
  let permitId: string;
  /** Each test fetches in minutes of its own, so that none meets the limit of another. */
  let minute = 0;

  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    const made = await aStudent(desk.database, { account: true, givenName: 'Ananya', familyName: 'Sharma' });
    student = { id: made.id, accountId: made.accountId ?? null };
    permitId = await aPermit(desk.database, made.id, { expiresOn: inDays(100) });
    own = await desk.client().signIn(made.email, TEST_PASSWORD);
    later();
  });

  const later = (ahead = 0): void => {
    minute += 2;
    const instant = new Date(Date.now() + minute * 60_000 + ahead);
    jest.spyOn(desk.app.get(Clock), 'now').mockImplementation(() => new Date(instant));
  };
  const query = (sql: string, ...values: unknown[]) => desk.database.inspect.query(sql, values);
  const make = async (client = own) => bodyOf<Feed>(await client.post('/calendar-feed'), 201);
  const fileOf = ({ address }: Feed) => new URL(address).pathname.split('/').at(-1)!;
  const fetched = (file: string, headers: Record<string, string> = {}) =>
    desk.client().send('GET', `/calendars/${file}`, undefined, headers);
  /** By another program than the one that wrote it. */
  const eventsOf = async (file: string) => {
    const { body } = await fetched(file);
    const calendar = new ICAL.Component(ICAL.parse(body as string) as never);
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        status: component.getFirstPropertyValue('status'),
      };
    });
  };

  it('GET, POST and DELETE /calendar-feed: an address is made, replaced and ended by its owner', async () => {
    const none = { isOpen: false, madeAtLocal: null, lastReadAtLocal: null, reads: 0 };
    expect(bodyOf(await own.get('/calendar-feed'))).toEqual(none);
    expect((await own.delete('/calendar-feed')).status).toBe(404);
    const first = await make();
    expect(first.address).toMatch(/\/api\/v1\/calendars\/[\w-]{43}\.ics$/);
    expect((await fetched(fileOf(first))).status).toBe(200);
    expect(bodyOf(await own.get('/calendar-feed'))).toMatchObject({ isOpen: true, reads: 1 });
    const second = await make();
    expect((await fetched(fileOf(first))).status).toBe(404);
    expect((await fetched(fileOf(second))).status).toBe(200);
    expect(bodyOf(await own.delete('/calendar-feed'))).toEqual(none);
    expect((await fetched(fileOf(second))).status).toBe(404);
    const { rows } = await query(
      `select action, student_id from coop.audit_entry where subject_type = 'calendar_feed' and actor_id = $1 order by id`,
      student.accountId,
    );
    expect(rows.map((row: { action: string }) => row.action)).toEqual([
      'calendar_feed.made',
      'calendar_feed.read',
      'calendar_feed.made',
      'calendar_feed.read',
      'calendar_feed.ended',
    ]);
    expect(new Set(rows.map((row: { student_id: string }) => row.student_id))).toEqual(new Set([student.id]));
  });

  it('keeps the secret as a hash alone', async () => {
    const secret = fileOf(await make()).replace('.ics', '');
    const { rows } = await query(`select f::text as row from coop.calendar_feed f`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('GET /calendars/:file answers what calendar programs ask for, and says nothing about anybody', async () => {
    const answer = await fetched(fileOf(await make()));
    const text = answer.body as string;
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n|Ananya|Sharma|study|F0|@students/);
    expect(text).not.toContain(student.id);
    expect(text).not.toContain(permitId);
  });

  it('shows each deadline as its advised last day and its last hour, in UTC', async () => {
    const events = await eventsOf(fileOf(await make()));
    expect(events).toEqual([
      expect.objectContaining({
        summary: 'Permit deadline: advised last day',
        start: inDays(99),
        end: inDays(100),
        status: 'CONFIRMED',
        sequence: 0,
      }),
      expect.objectContaining({
        summary: 'Permit deadline: the last hour',
        start: `${inDays(100)}T23:00:00Z`,
        end: `${inDays(101)}T00:00:00Z`,
      }),
    ]);
  });

  it('keeps the name of an event when its day changes, and counts the change', async () => {
    const file = fileOf(await make());
    const before = await eventsOf(file);
    expect(await eventsOf(file)).toEqual(before);
    await query('update coop.permit set expires_on = expires_on + 30 where id = $1', permitId);
    const after = await eventsOf(file);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after.map(({ sequence, start }) => [sequence, start.slice(0, 10)])).toEqual([
      [1, inDays(129)],
      [1, inDays(130)],
    ]);
  });

  it('cancels what an application has seen to, and brings it back', async () => {
    const file = fileOf(await make());
    await eventsOf(file);
    await query(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
       values ($1, 'study_permit_extension', now() - interval '1 day', 'x', 'UTC', 'verified')`,
      student.id,
    );
    expect((await eventsOf(file)).map(({ status, sequence }) => [status, sequence])).toEqual([
      ['CANCELLED', 1],
      ['CANCELLED', 1],
    ]);
    await query('delete from coop.submission where student_id = $1', student.id);
    expect((await eventsOf(file)).map(({ status, sequence }) => [status, sequence])).toEqual([
      ['CONFIRMED', 2],
      ['CONFIRMED', 2],
    ]);
  });

  it('answers 304 as long as nothing changed', async () => {
    const file = fileOf(await make());
    const tag = (await fetched(file)).headers.get('etag')!;
    const same = await fetched(file, { 'if-none-match': `"other", W/${tag}` });
    expect([same.status, same.body, same.headers.get('etag')]).toEqual([304, '', tag]);
    await query('update coop.permit set expires_on = expires_on + 1 where id = $1', permitId);
    expect((await fetched(file, { 'if-none-match': tag })).status).toBe(200);
  });

  it('speaks the language of the account', async () => {
    const file = fileOf(await make());
    await query(`update coop.account set language = 'fr' where id = $1`, student.accountId);
    expect((await eventsOf(file))[0]?.summary).toBe('Échéance de permis : dernier jour conseillé');
  });

  it('tells staff how many deadlines a day has, and of whom not', async () => {
    for (const key of ['a', 'b'])
      await query(
        `insert into coop.notification (key, student_id, kind, class, subject_type, subject_id, due_at, details)
         values ($1, $2, 'filing_deadline', 'legal', 'permit', gen_random_uuid(), now() + interval '9 days', $3)`,
        `${student.id} ${key}`,
        student.id,
        { date: inDays(10) },
      );
    const file = fileOf(await make(desk.staff));
    const [event] = (await eventsOf(file)).filter(({ start }) => start === inDays(10));
    expect(event).toMatchObject({ summary: 'Permit deadlines: 2', end: inDays(11), sequence: 0 });
    expect((await fetched(file)).body).not.toMatch(/Ananya|Sharma/);
    await query(`delete from coop.notification where key = $1`, `${student.id} b`);
    expect((await eventsOf(file)).find(({ uid }) => uid === event!.uid)).toMatchObject({
      summary: 'Permit deadlines: 1',
      sequence: 1,
    });
  });

  it('answers whatever opens nothing alike, closes with the account, and slows down who asks too often', async () => {
    const file = fileOf(await make());
    const unknown = `${'x'.repeat(43)}.ics`;
    for (const wrong of [unknown, 'x.ics', file.replace('.ics', ''), `${file}x`])
      expect(await fetched(wrong)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const statuses = [];
    for (let time = 0; time < 11; time += 1) statuses.push((await fetched(file)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect((await fetched(file)).headers.get('retry-after')).toMatch(/^\d+$/);
    later();
    expect((await fetched(file)).status).toBe(200);
    await query('update coop.account set disabled_at = now() where id = $1', student.accountId);
    expect((await fetched(file)).status).toBe(404);
  });
});
