import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RosterImport } from '#casework/students/roster-import.js';
import { FileStore } from '#platform/storage/file-store.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { rosterFile, rosterRow } from '#testing/roster-house.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf } from '#testing/test-desk.js';

describe('/roster-imports', () => {
  let api: TestApi;
  let staff: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'maya@coop.example' });
    staff = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  function form(content: string | null, fields: Record<string, string> = {}): FormData {
    const data = new FormData();
    if (content !== null) data.append('file', new Blob([content], { type: 'text/csv' }), 'roster.csv');
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    return data;
  }
  const files = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const { key } of api.app.get(FileStore).list('rosters/')) keys.push(key);
    return keys;
  };
  /** What the worker does with the job. */
  const work = (id: string) => api.app.get(RosterImport, { strict: false }).runStored(id);

  it('takes a roster in, has a job made for it, and tells how it went', async () => {
    const received = await staff.post(
      '/roster-imports',
      form(rosterFile(rosterRow('1'), rosterRow('2'), rosterRow('3', { email: 'no' }))),
    );
    expect(received).toMatchObject({
      status: 202,
      body: {
        fileName: 'roster.csv',
        dryRun: false,
        state: 'running',
        rowsRead: 0,
        rowsTotal: null,
        problem: null,
      },
    });
    const { id } = received.body as { id: string };
    const jobs = await api.database.inspect.query(
      `select count(*)::int as n from bullmq.job where data::text like $1`,
      [`%${id}%`],
    );
    expect(jobs.rows).toEqual([{ n: 1 }]);
    expect(await files()).toEqual([`rosters/${id}`]);
    await work(id);
    expect((await staff.get(`/roster-imports/${id}`)).body).toMatchObject({
      state: 'finished',
      rowsRead: 3,
      created: 2,
      rejected: 1,
      finishedAtLocal: expect.stringMatching(/-07:00$/),
    });
    expect(await files()).toEqual([]);
    expect((await staff.get(`/roster-imports/${id}/rows`)).body).toEqual({
      items: [
        {
          line: 4,
          outcome: 'rejected',
          studentNumber: '3',
          reasons: [
            { code: 'bad_mail', column: 'email', text: { en: expect.any(String), fr: expect.any(String) } },
          ],
          studentId: null,
          values: null,
        },
      ],
      nextCursor: null,
    });
    expect((await staff.get('/roster-imports')).body).toMatchObject([{ id }]);
    await work(id);
  });

  it('tells of the lines of the file before those who are absent from it, page by page', async () => {
    const file = rosterFile(rosterRow('1'), rosterRow('9', { email: 'nowhere' }));
    const { id } = (await staff.post('/roster-imports', form(file))).body as { id: string };
    await work(id);
    const told: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { outcome: string }[]; nextCursor: string | null } = bodyOf(
        await staff.get(`/roster-imports/${id}/rows?limit=1${cursor && `&cursor=${cursor}`}`),
      );
      told.push(...page.items.map(({ outcome }) => outcome));
      cursor = page.nextCursor;
    }
    expect(told).toEqual(['rejected', 'absent']);
  });

  it('shows a person both sides of a question', async () => {
    const changed = rosterFile(
      rosterRow('1', { email: 'new@students.example' }),
      rosterRow('2', { email: 'other@students.example' }),
    );
    const { id } = (await staff.post('/roster-imports', form(changed))).body as { id: string };
    await work(id);
    const first = await staff.get(`/roster-imports/${id}/rows?outcome=to_a_person&limit=1`);
    expect(first.body).toMatchObject({
      items: [
        {
          line: 2,
          studentId: expect.any(String),
          values: { onFile: { email: 's1@students.example' }, inFile: { email: 'new@students.example' } },
        },
      ],
      nextCursor: '2_to_a_person',
    });
    const second = await staff.get(
      `/roster-imports/${id}/rows?outcome=to_a_person&limit=1&cursor=2_to_a_person`,
    );
    expect(second.body).toMatchObject({ items: [{ line: 3 }], nextCursor: null });
    expect((await staff.get('/queue?kind=roster_question')).body).toMatchObject({
      items: [{ why: ['email_changed'] }, {}],
    });
  });

  it('keeps nothing of a dry run', async () => {
    const { id } = (
      await staff.post('/roster-imports', form(rosterFile(rosterRow('77')), { dryRun: 'true' }))
    ).body as { id: string };
    await work(id);
    expect((await staff.get(`/roster-imports/${id}`)).body).toMatchObject({
      dryRun: true,
      state: 'finished',
      created: 1,
    });
    expect((await staff.get('/students?q=77')).body).toMatchObject({ items: [] });
  });

  it('says what is wrong with a file that is no roster', async () => {
    const { id } = (await staff.post('/roster-imports', form('PK\u0003\u0004 a workbook'))).body as {
      id: string;
    };
    await work(id);
    expect((await staff.get(`/roster-imports/${id}`)).body).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('CSV UTF-8'),
    });
  });

  it.each<[string, () => FormData, string]>([
    ['no file', () => form(null), 'file'],
    ['an empty file', () => form(''), 'file'],
    ['an unknown field', () => form('x', { more: '1' }), 'more'],
    ['an odd dryRun', () => form('x', { dryRun: 'maybe' }), 'dryRun'],
    [
      'two files',
      () => {
        const two = form('x');
        two.append('file', new Blob(['y']), 'second.csv');
        return two;
      },
      'file',
    ],
  ])('refuses %s and keeps nothing of it', async (_name, data, path) => {
    const before = await files();
    expect(await staff.post('/roster-imports', data())).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
    expect(await files()).toEqual(before);
  });

  it('refuses JSON, a broken form, and a file that is too large', async () => {
    expect(await staff.post('/roster-imports', { file: 'x' })).toMatchObject({ status: 415 });
    const broken = await staff.send('POST', '/roster-imports', undefined, {
      'content-type': 'multipart/form-data; boundary=x',
    });
    expect(broken.status).toBeGreaterThanOrEqual(400);
    expect(broken.status).toBeLessThan(500);
    const large = await staff.post('/roster-imports', form('x'.repeat(21 * 1024 * 1024)));
    expect(large).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(await files()).toEqual([]);
  });

  it('answers 404 to an unknown import and 422 to an odd cursor', async () => {
    const unknown = '/roster-imports/0199e4a0-0000-7000-8000-000000000001';
    expect((await staff.get(unknown)).status).toBe(404);
    expect((await staff.get(`${unknown}/rows`)).status).toBe(404);
    const [{ id }] = (await staff.get('/roster-imports')).body as [{ id: string }];
    expect((await staff.get(`/roster-imports/${id}/rows?cursor=x`)).status).toBe(422);
    expect((await staff.get(`/roster-imports/${id}/rows?outcome=created`)).status).toBe(422);
  });

  it('is for staff alone', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    expect((await student.post('/roster-imports', form('x'))).status).toBe(403);
    expect((await student.get('/roster-imports')).status).toBe(403);
    expect((await student.get('/roster-imports/0199e4a0-0000-7000-8000-000000000001')).status).toBe(403);
    expect((await student.get('/roster-imports/0199e4a0-0000-7000-8000-000000000001/rows')).status).toBe(403);
    expect((await api.client().get('/roster-imports')).status).toBe(401);
  });
});
