import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import type { TestClient } from '#testing/test-client.js';

interface Mail {
  readonly id: string;
  readonly studentId: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly dueAtLocal: string;
}
interface Page {
  readonly mails: readonly Mail[];
  readonly nextCursor: string | null;
}
interface Sending {
  readonly heldReason: string | null;
  readonly heldBy: string | null;
  readonly heldBecause: string | null;
  readonly dailyCourtesies: number;
  readonly version: number;
  readonly counts: { readonly parked: number; readonly legalDueUnsent: number };
  readonly alarms: readonly { readonly key: string; readonly endedAt: string | null }[];
}

describe('the mail desk', () => {
  let desk: TestDesk;
  let administrator: TestClient;
  let student: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'administrator',
      email: 'ada@kestrel.example',
      displayName: 'Ada Lind',
    });
    administrator = await desk.client().signIn('ada@kestrel.example', TEST_PASSWORD);
    student = await desk.student();
  });
  afterAll(() => desk.close());

  const mail = async (values: { state?: string; due?: string; attempts?: number } = {}): Promise<string> => {
    const { rows } = await desk.database.inspect.query<{ id: string }>(
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at, state, attempts)
       values (gen_random_uuid()::text, $1, 'study_permit_expiry', 'legal', 'permit', now() + $2::interval, $3, $4) returning id`,
      [student.id, values.due ?? '-1 minute', values.state ?? 'planned', values.attempts ?? 0],
    );
    return rows[0]!.id;
  };
  const list = async (query: string): Promise<Page> => bodyOf<Page>(await desk.staff.get(`/mail?${query}`));

  it('GET /mail lists what is due, page by page, with names and local times, and is recorded', async () => {
    const ids = [
      await mail({ due: '-3 hours' }),
      await mail({ due: '-2 hours' }),
      await mail({ due: '-1 hour' }),
    ];
    await mail({ due: '3 days' });
    const first = await list('view=due&limit=2');
    expect(first.mails.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.mails[0]).toMatchObject({
      studentId: student.id,
      kind: 'study_permit_expiry',
      state: 'planned',
    });
    expect(first.mails[0]!.dueAtLocal).toMatch(/-0[78]:00$/);
    const second = await list(`view=due&limit=2&cursor=${encodeURIComponent(first.nextCursor!)}`);
    expect(second).toMatchObject({ mails: [{ id: ids[2] }], nextCursor: null });
    const { rows } = await desk.database.inspect.query(
      `select subject_ids from coop.audit_entry where action = 'mail.listed' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ subject_ids: [student.id] }]);
  });

  it('GET /mail refuses a view and a cursor it does not know', async () => {
    expect((await desk.staff.get('/mail?view=all')).status).toBe(422);
    expect((await desk.staff.get('/mail?cursor=x')).status).toBe(422);
    expect((await student.client.get('/mail')).status).toBe(403);
  });

  it('POST /mail/:id/send-again plans a mail that was given up, once, as it was seen', async () => {
    const id = await mail({ state: 'parked', attempts: 3 });
    await desk.database.inspect.query(
      `insert into coop.review_task (student_id, kind, subject_id, due_on) values ($1, 'mail_problem', $2, '${inDays(8)}')`,
      [student.id, id],
    );
    expect((await desk.staff.post(`/mail/${id}/send-again`, { attempts: 2 })).status).toBe(409);
    expect(bodyOf(await desk.staff.post(`/mail/${id}/send-again`, { attempts: 3 }))).toEqual({
      state: 'planned',
    });
    expect((await desk.staff.post(`/mail/${id}/send-again`, { attempts: 3 })).status).toBe(409);
    const task = await desk.row('select state from coop.review_task where subject_id = $1', id);
    expect(task).toEqual({ state: 'done' });
  });

  it('POST /mail/:id/set-aside leaves a mail unsent for good', async () => {
    const id = await mail({ state: 'parked', attempts: 1 });
    expect(bodyOf(await desk.staff.post(`/mail/${id}/set-aside`, { attempts: 1 }))).toEqual({
      state: 'superseded',
    });
    expect(await desk.row('select state, reason from coop.notification where id = $1', id)).toEqual({
      state: 'superseded',
      reason: 'set_aside',
    });
    expect((await desk.staff.post(`/mail/${crypto.randomUUID()}/set-aside`, { attempts: 1 })).status).toBe(
      404,
    );
  });

  it('POST /sending/hold and /sending/release: anybody of the office holds, an administrator releases', async () => {
    const before = bodyOf<Sending>(await desk.staff.get('/sending'));
    expect(before).toMatchObject({ heldReason: null, dailyCourtesies: 3 });
    expect(before.counts.legalDueUnsent).toBeGreaterThan(0);
    const held = bodyOf<Sending>(
      await desk.staff.post('/sending/hold', { version: before.version, because: 'A wrong date in a mail' }),
    );
    expect(held).toMatchObject({
      heldReason: 'by_hand',
      heldBy: 'Maya Okafor',
      heldBecause: 'A wrong date in a mail',
    });
    const release = { version: held.version, unanswerable: 'park' };
    expect((await desk.staff.post('/sending/release', release)).status).toBe(403);
    expect(
      (await administrator.post('/sending/release', { ...release, version: before.version })).status,
    ).toBe(409);
    expect(bodyOf<Sending>(await administrator.post('/sending/release', release)).heldReason).toBeNull();
  });

  it('POST /sending/daily-courtesies changes the limit', async () => {
    const { version } = bodyOf<Sending>(await desk.staff.get('/sending'));
    expect((await administrator.post('/sending/daily-courtesies', { version, daily: 0 })).status).toBe(422);
    expect(
      bodyOf<Sending>(await administrator.post('/sending/daily-courtesies', { version, daily: 5 })),
    ).toMatchObject({ dailyCourtesies: 5 });
  });

  it('POST /mail/alarms/end ends an alarm that stands', async () => {
    await desk.database.inspect.query(
      `insert into coop.alarm (key, kind) values ('overdue:2026-11-24', 'overdue')`,
    );
    expect((await desk.staff.post('/mail/alarms/end', { key: 'overdue:2026-11-24' })).status).toBe(200);
    expect((await desk.staff.post('/mail/alarms/end', { key: 'overdue:2026-11-24' })).status).toBe(404);
    const { alarms } = bodyOf<Sending>(await desk.staff.get('/sending'));
    expect(alarms).toEqual([
      expect.objectContaining({ key: 'overdue:2026-11-24', endedAt: expect.any(String) }),
    ]);
  });

  it('GET and PUT /me/mail-choice: a student’s own zone and second address', async () => {
    const empty = { timeZone: null, secondAddress: null, declined: [], version: 0 };
    expect(bodyOf(await student.client.get('/me/mail-choice'))).toEqual(empty);
    const choice = {
      timeZone: 'America/Halifax',
      secondAddress: 'ana@home.example',
      declined: ['sin', 'follow_up'],
      version: 0,
    };
    expect(bodyOf(await student.client.put('/me/mail-choice', choice))).toEqual({ ...choice, version: 1 });
    expect((await student.client.put('/me/mail-choice', choice)).status).toBe(409);
    const wrong = { timeZone: 'Atlantis/Deep', secondAddress: 'a@b, c@d', declined: [], version: 1 };
    const { status, body } = await student.client.put('/me/mail-choice', wrong);
    expect(status).toBe(422);
    expect((body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      'timeZone',
      'secondAddress',
    ]);
    for (const declined of [['study_permit_expiry'], ['sin', 'sin'], 'sin'])
      expect((await student.client.put('/me/mail-choice', { ...choice, declined, version: 1 })).status).toBe(
        422,
      );
  });

  it('GET and PUT /students/:id/mail-choice: the same for the office, recorded', async () => {
    const path = `/students/${student.id}/mail-choice`;
    expect(bodyOf(await desk.staff.get(path))).toMatchObject({ timeZone: 'America/Halifax', version: 1 });
    const cleared = { timeZone: null, secondAddress: null, declined: [], version: 1 };
    expect(bodyOf(await desk.staff.put(path, cleared))).toEqual({ ...cleared, version: 2 });
    expect((await desk.staff.get(`/students/${crypto.randomUUID()}/mail-choice`)).status).toBe(404);
    expect(await desk.actions(student.id)).toEqual(
      expect.arrayContaining(['mail_choice.read', 'mail_choice.changed']),
    );
  });
});
