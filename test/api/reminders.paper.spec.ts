import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Reminder {
  readonly kind: string;
  readonly state: string;
  readonly dueAt: string;
  readonly dueAtLocal: string;
  readonly details: { readonly date: string };
}

describe('reminders of papers that end: GET /me/reminders and /students/:id/reminders', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  /** A student whose open work permit ends with the study permit: who may work until then. */
  const workingStudent = async (days: number) => {
    const student = await desk.student();
    await aPermit(desk.database, student.id, { expiresOn: inDays(days) });
    await aPermit(desk.database, student.id, { expiresOn: inDays(days), kind: 'other_work_permit' });
    return student;
  };
  /** Filed online long before the permits end. */
  const renewal = async (studentId: string): Promise<string> => {
    const { rows } = await desk.database.inspect.query<{ id: string }>(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
       values ($1, 'other_work_permit_renewal', now() - interval '40 days', '2026-10-01T09:00:00', 'America/Vancouver', 'verified')
       returning id`,
      [studentId],
    );
    return rows[0]!.id;
  };
  const ledger = async (studentId: string): Promise<object[]> => {
    const { rows } = await desk.database.inspect.query<object>(
      `select key, state, due_at, reason, updated_at from coop.notification where student_id = $1 order by key`,
      [studentId],
    );
    return rows;
  };
  const reassess = (id: string) => desk.staff.post(`/students/${id}/reassess`, {});
  const of = async (path: string, kind: string): Promise<Reminder[]> =>
    bodyOf<Reminder[]>(await desk.staff.get(path)).filter((row) => row.kind === kind);

  it('come 120 and 45 days before the study permit ends, at nine where the office is', async () => {
    const { id, client } = await workingStudent(200);
    await reassess(id);
    const sin = await of(`/students/${id}/reminders`, 'sin_renewal');
    expect(sin.map(({ dueAtLocal }) => dueAtLocal)).toEqual([
      expect.stringMatching(new RegExp(`^${inDays(80)}T09:00:00-0[78]:00$`)),
      expect.stringMatching(new RegExp(`^${inDays(155)}T09:00:00-0[78]:00$`)),
    ]);
    expect(sin[0]!.details).toEqual({ date: inDays(200) });
    for (const { dueAt, dueAtLocal } of sin) expect(Date.parse(dueAtLocal)).toBe(Date.parse(dueAt));
    const mine = bodyOf<Reminder[]>(await client.get('/me/reminders'));
    expect(mine.filter(({ kind }) => kind === 'sin_renewal')).toEqual(sin);
    // The key and the marks of messages are the ledger's own.
    for (const row of mine) expect(Object.keys(row)).not.toContain('key');
  });

  it('come 30 days before the letter that proves a pending renewal ends', async () => {
    const { id } = await workingStudent(200);
    await renewal(id);
    await reassess(id);
    const [letter, ...more] = await of(`/students/${id}/reminders`, 'proof_letter_expiry');
    expect(more).toEqual([]);
    const days =
      (Date.parse(letter!.details.date) - Date.parse(letter!.dueAtLocal.slice(0, 10))) / 86_400_000;
    expect(days).toBe(30);
  });

  it('come 90 and 30 days before the medical exam ends that staff entered, and follow its date', async () => {
    const { id } = await workingStudent(600);
    const enter = async (version: number, medicalExamExpiresOn: string | null) =>
      bodyOf<{ version: number; medicalExamExpiresOn: string | null }>(
        await desk.staff.patch(`/students/${id}`, { version, medicalExamExpiresOn }),
      );
    const planned = async () =>
      (await of(`/students/${id}/reminders`, 'medical_exam_expiry'))
        .filter(({ state }) => state === 'planned')
        .map(({ dueAtLocal }) => dueAtLocal.slice(0, 10))
        .toSorted();
    expect(await enter(1, inDays(200))).toMatchObject({ version: 2, medicalExamExpiresOn: inDays(200) });
    expect(await planned()).toEqual([inDays(110), inDays(170)]);
    await enter(2, inDays(60));
    expect(await planned()).toEqual([inDays(30)]);
    const authorization = bodyOf<object>(await desk.staff.get(`/students/${id}/authorization`));
    expect(JSON.stringify(authorization)).not.toContain('medical');
    await enter(3, null);
    expect(await planned()).toEqual([]);
  });

  it('change nothing when they are planned again, and go when their ground goes', async () => {
    const { id } = await workingStudent(200);
    const submission = await renewal(id);
    await reassess(id);
    const first = await ledger(id);
    expect(first.length).toBeGreaterThan(12);
    await reassess(id);
    expect(await ledger(id)).toEqual(first);
    const outcome = { version: 1, kind: 'approved', at: new Date(Date.now() - 86_400_000).toISOString() };
    bodyOf(await desk.staff.post(`/submissions/${submission}/outcome`, outcome));
    for (const kind of ['study_permit', 'other_work_permit']) {
      const permit = await aPermit(desk.database, id, { expiresOn: inDays(800), kind });
      await desk.database.inspect.query('update coop.permit set issued_on = current_date where id = $1', [
        permit,
      ]);
    }
    await reassess(id);
    const { rows } = await desk.database.inspect.query(
      `select kind, details ->> 'date' as date, state, count(*)::int as n from coop.notification
        where student_id = $1 and kind in ('sin_renewal', 'proof_letter_expiry') group by 1, 2, 3 order by 1, 2`,
      [id],
    );
    expect(rows).toEqual([
      { kind: 'proof_letter_expiry', date: expect.any(String), state: 'superseded', n: 1 },
      { kind: 'sin_renewal', date: inDays(200), state: 'superseded', n: 2 },
      { kind: 'sin_renewal', date: inDays(800), state: 'planned', n: 2 },
    ]);
  });
});
