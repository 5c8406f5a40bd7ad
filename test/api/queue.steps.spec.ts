import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

interface Page {
  items: { id: string; snooze: object | null; lastNote: object | null }[];
  counts: { overdue: number; later: number };
  clocks: Record<string, { dueAtLocal: string; leftMinutes: number }>;
  asOf: string;
}

describe('steps with tasks of the queue', () => {
  let api: TestApi;
  let staff: TestClient;
  let maya: string;
  let ines: string;
  let student: { id: string; studentNumber: string };

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    maya = await anAccount(api.database, {
      role: 'reviewer',
      email: 'maya@coop.example',
      displayName: 'Maya Okafor',
    });
    ines = await anAccount(api.database, {
      role: 'coordinator',
      email: 'ines@coop.example',
      displayName: 'Ines Roy',
    });
    staff = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
    const program = await aProgram(api.database, { code: 'CIS' });
    student = await aStudent(api.database, {
      programId: program.id,
    });
  });
  afterAll(() => api.close());

  async function aTask(
    values: { kind?: string; dueOn?: string; why?: string; openedAt?: string } = {},
  ): Promise<string> {
    const { rows } = await api.database.inspect.query<{ id: string }>(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on, opened_at)
       select id, program_id, $2, gen_random_uuid(), $3, $4, $5 from coop.student where id = $1 returning id`,
      [
        student.id,
        values.kind ?? 'document',
        values.why ? [values.why] : [],
        values.dueOn ?? '2020-01-06',
        values.openedAt ?? new Date().toISOString(),
      ],
    );
    return rows[0]!.id;
  }
  const page = async (query: string): Promise<Page> => (await staff.get(`/queue?${query}`)).body as Page;
  const ids = async (query: string): Promise<string[]> => (await page(query)).items.map(({ id }) => id);

  it('POST /queue/:id/snooze takes a task out of the open list until its day, and its counts too', async () => {
    const id = await aTask({ why: 'waits' });
    const snoozed = await staff.post(`/queue/${id}/snooze`, {
      version: 1,
      until: inDays(3),
      reason: 'The student travels',
    });
    expect(snoozed).toMatchObject({
      status: 200,
      body: { snooze: { until: inDays(3), reason: 'The student travels' }, version: 2 },
    });
    expect(await page('why=waits')).toMatchObject({ items: [], counts: { overdue: 0 } });
    expect(await page('why=waits&state=snoozed')).toMatchObject({
      items: [{ id, snooze: { until: inDays(3) } }],
      counts: { overdue: 1 },
    });
    await api.database.inspect.query('update coop.review_task set snoozed_until = $2 where id = $1', [
      id,
      inDays(-2),
    ]);
    expect(await ids('why=waits')).toEqual([id]);
    expect(await ids('why=waits&state=snoozed')).toEqual([]);
  });

  it('POST /queue/:id/wake shows it again, once', async () => {
    const id = await aTask({ why: 'woken' });
    await staff.post(`/queue/${id}/snooze`, { version: 1, until: inDays(30), reason: 'Later' });
    expect(await staff.post(`/queue/${id}/wake`, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { version: 2 } },
    });
    expect(await staff.post(`/queue/${id}/wake`, { version: 2 })).toMatchObject({
      status: 200,
      body: { snooze: null },
    });
    expect(await ids('why=woken')).toEqual([id]);
    expect(await staff.post(`/queue/${id}/wake`, { version: 3 })).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
  });

  it.each([
    [{ until: inDays(-1), reason: 'x' }, 'until'],
    [{ until: inDays(400), reason: 'x' }, 'until'],
    [{ until: '2027-02-30', reason: 'x' }, 'until'],
    [{ until: inDays(3), reason: ' ' }, 'reason'],
    [{ until: inDays(3) }, 'reason'],
  ])('refuses to put off with %j', async (wish, path) => {
    const id = await aTask();
    expect(await staff.post(`/queue/${id}/snooze`, { version: 1, ...wish })).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
  });

  it('POST /queue/:id/reopen takes a closing back, unless the same was asked again', async () => {
    const id = await aTask({ kind: 'roster_question', why: 'again' });
    await staff.post(`/queue/${id}/close`, { version: 1 });
    expect(await ids('why=again&state=done')).toEqual([id]);
    expect(await staff.post(`/queue/${id}/reopen`, { version: 2 })).toMatchObject({
      status: 200,
      body: { state: 'open', closedAt: null },
    });
    expect(await ids('why=again')).toEqual([id]);
    await staff.post(`/queue/${id}/close`, { version: 3 });
    await api.database.inspect.query(
      `insert into coop.review_task (student_id, kind, subject_id, due_on)
       select student_id, kind, subject_id, due_on from coop.review_task where id = $1`,
      [id],
    );
    expect(await staff.post(`/queue/${id}/reopen`, { version: 4 })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Another task') },
    });
    const decided = await aTask();
    await api.database.inspect.query(`update coop.review_task set state = 'done' where id = $1`, [decided]);
    expect((await staff.post(`/queue/${decided}/reopen`, { version: 1 })).status).toBe(409);
  });

  it('filters by several kinds, by due dates and by the day it was opened', async () => {
    const old = await aTask({ why: 'aged', openedAt: '2026-01-15T07:59:00Z', dueOn: '2026-01-20' });
    const young = await aTask({ why: 'aged', openedAt: '2026-01-15T08:00:00Z', dueOn: '2026-01-21' });
    const other = await aTask({ why: 'aged', kind: 'submission', dueOn: '2026-01-22' });
    expect(await ids('why=aged&kind=submission,document')).toEqual([old, young, other]);
    expect(await ids('why=aged&kind=submission,sign_off')).toEqual([other]);
    // The day begins at midnight in Vancouver, which is 08:00 UTC.
    expect(await ids('why=aged&openedBefore=2026-01-15')).toEqual([old]);
    expect(await ids('why=aged&openedFrom=2026-01-15&openedBefore=2026-01-16')).toEqual([young]);
    expect(await ids('why=aged&dueFrom=2026-01-21&dueBefore=2026-01-22')).toEqual([young]);
  });

  it('tells the office hours left of each due date near by, and when the page was read', async () => {
    const soon = inDays(5);
    await aTask({ why: 'clocked', dueOn: soon });
    await aTask({ why: 'clocked', dueOn: '2020-01-06' });
    const { clocks, asOf } = await page('why=clocked');
    expect(Object.keys(clocks)).toEqual([soon]);
    expect(clocks[soon]!.dueAtLocal).toMatch(new RegExp(`^${soon}T16:30:00-0[78]:00$`));
    expect(clocks[soon]!.leftMinutes).toBeGreaterThanOrEqual(8 * 60);
    expect(Math.abs(Date.parse(asOf) - Date.now())).toBeLessThan(60_000);
  });

  it('GET /queue/selection names every task of a filter, across pages', async () => {
    const [first, second] = [
      await aTask({ why: 'chosen' }),
      await aTask({ why: 'chosen', dueOn: '2020-01-07' }),
    ];
    expect(await staff.get('/queue/selection?why=chosen')).toMatchObject({
      status: 200,
      body: {
        more: false,
        tasks: [
          { id: first, version: 1, kind: 'document', assignee: null, student: { id: student.id } },
          { id: second, version: 1 },
        ],
      },
    });
  });

  it('POST /queue/steps tells what became of each task and takes it back', async () => {
    const [fit, moved, done] = [await aTask({ why: 'many' }), await aTask({ why: 'many' }), await aTask()];
    await staff.post(`/queue/${moved}/assign`, { version: 1, accountId: ines });
    await api.database.inspect.query(`update coop.review_task set state = 'done' where id = $1`, [done]);
    const unknown = '0199e4a0-0000-7000-8000-0000000000ff';
    const tasks = [fit, moved, done, unknown].map((id) => ({ id, version: 1 }));
    const answer = await staff.post('/queue/steps', { step: 'assign', accountId: maya, tasks });
    const nothing = { assignedTo: null, snoozedUntil: null, snoozeReason: null };
    expect(answer).toMatchObject({
      status: 200,
      body: {
        results: [
          { id: fit, outcome: 'done', refusal: null, version: 2, before: nothing },
          {
            id: moved,
            outcome: 'changed',
            refusal: null,
            version: 2,
            before: { ...nothing, assignedTo: ines },
          },
          { id: done, outcome: 'refused', refusal: 'done', version: 1, before: nothing },
          { id: unknown, outcome: 'unknown', refusal: null, version: null, before: null },
        ],
      },
    });
    expect(await ids(`why=many&assignee=${maya}`)).toEqual([fit]);
    expect(await ids(`why=many&assignee=${ines}`)).toEqual([moved]);
    await staff.post('/queue/steps', { step: 'assign', accountId: null, tasks: [{ id: fit, version: 2 }] });
    expect(await ids('why=many&assignee=none')).toEqual([fit]);
    const { rows } = await api.database.inspect.query(
      `select action, student_id as "studentId" from coop.audit_entry where subject_ids = array[$1] and action = 'task.assigned'`,
      [fit],
    );
    expect(rows).toEqual(
      Array.from({ length: 2 }, () => ({ action: 'task.assigned', studentId: student.id })),
    );
  });

  it('POST /queue/steps puts off, wakes and closes many', async () => {
    const id = await aTask({ kind: 'roster_question', why: 'bulk' });
    const send = (step: string, version: number, more: object = {}) =>
      staff.post('/queue/steps', { step, ...more, tasks: [{ id, version }] });
    expect((await send('snooze', 1)).status).toBe(422);
    expect((await send('snooze', 1, { until: inDays(-3), reason: 'No' })).status).toBe(422);
    expect(await send('snooze', 1, { until: inDays(3), reason: 'Break' })).toMatchObject({ status: 200 });
    expect(await ids('why=bulk')).toEqual([]);
    await send('wake', 2);
    expect(await ids('why=bulk')).toEqual([id]);
    await send('close', 3);
    expect(await ids('why=bulk')).toEqual([]);
    await send('reopen', 4);
    expect(await ids('why=bulk')).toEqual([id]);
    expect((await send('assign', 5, { accountId: student.id })).status).toBe(422);
  });
});
