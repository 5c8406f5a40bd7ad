import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

interface Page {
  items: { id: string; kind: string; version: number; assignee: { id: string; name: string } | null }[];
  nextCursor: string | null;
  counts: object;
}

describe('/queue', () => {
  let api: TestApi;
  let staff: TestClient;
  let accountId: string;
  let student: { id: string; studentNumber: string };

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    accountId = await anAccount(api.database, {
      role: 'reviewer',
      email: 'maya@coop.example',
      displayName: 'Maya Okafor',
    });
    staff = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
    const program = await aProgram(api.database, { code: 'CIS' });
    student = await aStudent(api.database, { programId: program.id });
    await api.database.inspect.query(
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on, verified)
       values ($1, 'study_permit', 'permit', '2025-08-01', '${inDays(372)}', true), ($1, 'study_permit', 'student_statement', '2025-08-01', '${inDays(1_103)}', false)`,
      [student.id],
    );
  });
  afterAll(() => api.close());

  async function aTask(values: { kind?: string; dueOn?: string; why?: string[] } = {}): Promise<string> {
    const { rows } = await api.database.inspect.query<{ id: string }>(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
       select id, program_id, $2, gen_random_uuid(), $3, $4 from coop.student where id = $1 returning id`,
      [student.id, values.kind ?? 'document', values.why ?? [], values.dueOn ?? '2020-01-06'],
    );
    return rows[0]!.id;
  }
  const page = async (query = ''): Promise<Page> => (await staff.get(`/queue${query}`)).body as Page;

  it('tells of each task what a reviewer needs to choose', async () => {
    const id = await aTask({ why: ['name_differs'] });
    const answer = await staff.get('/queue');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect((answer.body as Page).items).toContainEqual({
      id,
      kind: 'document',
      subjectId: expect.any(String),
      why: ['name_differs'],
      state: 'open',
      dueOn: '2020-01-06',
      group: 'overdue',
      student: {
        id: student.id,
        studentNumber: student.studentNumber,
        name: expect.stringMatching(/^Ananya /),
      },
      program: { id: expect.any(String), code: 'CIS' },
      assignee: null,
      risk: { coveredUntil: inDays(372) },
      snooze: null,
      lastNote: null,
      openedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      closedAt: null,
      version: 1,
    });
  });

  it('pages by due date and filters', async () => {
    await aTask({ dueOn: '2019-01-07', kind: 'submission' });
    await aTask({ dueOn: '2999-01-07', kind: 'submission', why: ['odd'] });
    const first = await page('?limit=1');
    expect(first.items[0]).toMatchObject({ kind: 'submission' });
    const second = await page(`?limit=1&cursor=${first.nextCursor}`);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    expect((await page('?kind=submission')).items).toHaveLength(2);
    expect((await page('?group=later&why=odd')).items).toHaveLength(1);
    expect((await page('?dueBefore=2019-02-01')).items).toHaveLength(1);
    expect((await page(`?q=${student.studentNumber.slice(0, 6)}`)).items.length).toBeGreaterThan(2);
    expect((await page('?q=nobodyhere')).items).toEqual([]);
    expect((await page('?q=%20')).items.length).toBeGreaterThan(2);
  });

  it.each([
    'limit=0',
    'group=soon',
    'kind=letter',
    'assignee=maya',
    'program=CIS',
    'why=%27',
    'dueBefore=x',
    'dueFrom=2026-02-30',
    'openedFrom=yesterday',
    'openedBefore=x',
    'state=waiting',
    'kind=document,letter',
    'cursor=x',
    'sort=name',
    'q=%00',
  ])('refuses ?%s', async (query) => {
    expect(await staff.get(`/queue?${query}`)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    });
  });

  it('POST /queue/:id/assign gives a task, moves it to my list, and puts it back', async () => {
    const id = await aTask();
    expect(await staff.post(`/queue/${id}/assign`, { version: 1, accountId })).toMatchObject({
      status: 200,
      body: { id, assignee: { id: accountId, name: 'Maya Okafor' }, version: 2 },
    });
    expect((await page('?assignee=me')).items.map((item) => item.id)).toEqual([id]);
    expect((await page('?assignee=none')).items.map((item) => item.id)).not.toContain(id);
    expect(await staff.post(`/queue/${id}/assign`, { version: 1, accountId: null })).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { assignee: { id: accountId }, version: 2 } },
    });
    expect(await staff.post(`/queue/${id}/assign`, { version: 2, accountId: null })).toMatchObject({
      status: 200,
      body: { assignee: null, version: 3 },
    });
  });

  it('assigns to the staff alone', async () => {
    const id = await aTask();
    const { accountId: ofStudent } = await aStudent(api.database, { account: true });
    for (const wrong of [ofStudent, '0199e4a0-0000-7000-8000-000000000001'])
      expect(await staff.post(`/queue/${id}/assign`, { version: 1, accountId: wrong })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'accountId' }] },
      });
    expect((await staff.post(`/queue/${id}/assign`, { version: 1 })).status).toBe(422);
    expect((await staff.post(`/queue/${id}/assign`, { version: 1, accountId: 'maya' })).status).toBe(422);
    expect(
      (await staff.post('/queue/0199e4a0-0000-7000-8000-000000000001/assign', { version: 1, accountId }))
        .status,
    ).toBe(404);
  });

  it('POST /queue/:id/close ends a question, once, and no decision', async () => {
    const question = await aTask({ kind: 'roster_question' });
    expect((await staff.post(`/queue/${question}/close`, { version: 9 })).status).toBe(409);
    expect(await staff.post(`/queue/${question}/close`, { version: 1 })).toMatchObject({
      status: 200,
      body: { state: 'done' },
    });
    expect((await page()).items.map(({ id }) => id)).not.toContain(question);
    expect(await staff.post(`/queue/${question}/close`, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
    expect(await staff.post(`/queue/${question}/assign`, { version: 2, accountId })).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
    const document = await aTask();
    expect(await staff.post(`/queue/${document}/close`, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
  });

  it('is for staff alone', async () => {
    const id = await aTask();
    const { email } = await aStudent(api.database, { account: true });
    const other = await api.client().signIn(email, TEST_PASSWORD);
    expect((await other.get('/queue')).status).toBe(403);
    expect((await other.post(`/queue/${id}/assign`, { version: 1, accountId: null })).status).toBe(403);
    expect((await other.post(`/queue/${id}/close`, { version: 1 })).status).toBe(403);
    expect((await api.client().get('/queue')).status).toBe(401);
  });
});
