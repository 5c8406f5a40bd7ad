import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

interface View {
  id: string;
  name: string;
  count: number;
  mine: boolean;
  version: number;
}

describe('/queue-views', () => {
  let api: TestApi;
  let maya: TestClient;
  let ines: TestClient;
  let admin: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    const [first, second, third] = await Promise.all(
      (
        [
          ['reviewer', 'maya', 'Maya Okafor'],
          ['coordinator', 'ines', 'Ines Roy'],
          ['administrator', 'ada', 'Ada Lam'],
        ] as const
      ).map(async ([role, name, displayName]) => {
        const email = `${name}@coop.example`;
        await anAccount(api.database, { role, email, displayName });
        return api.client().signIn(email, TEST_PASSWORD);
      }),
    );
    [maya, ines, admin] = [first!, second!, third!];
    const student = await aStudent(api.database);
    await api.database.inspect.query(
      `insert into coop.review_task (student_id, kind, subject_id, due_on)
       select $1, kind, gen_random_uuid(), '2020-01-06' from unnest('{document,document,submission}'::text[]) kind`,
      [student.id],
    );
  });
  afterAll(() => api.close());

  const views = async (client: TestClient): Promise<View[]> =>
    (await client.get('/queue-views')).body as View[];
  const add = async (client: TestClient, values: object): Promise<View> => {
    const answer = await client.post('/queue-views', { shared: false, pinned: false, filter: {}, ...values });
    expect(answer.status).toBe(201);
    return answer.body as View;
  };

  it('keeps a filter under a name with the number of tasks it shows', async () => {
    const view = await add(maya, { name: 'Papers', filter: { kind: ['document'], group: 'overdue' } });
    expect(view).toEqual({
      id: expect.any(String),
      name: 'Papers',
      owner: { id: expect.any(String), name: 'Maya Okafor' },
      shared: false,
      pinned: false,
      filter: { kind: ['document'], group: 'overdue' },
      count: 2,
      mine: true,
      version: 1,
    });
    expect(await views(maya)).toContainEqual(view);
    expect((await views(ines)).map(({ name }) => name)).not.toContain('Papers');
    expect(
      await maya.post('/queue-views', { name: ' papers'.trim(), shared: false, pinned: false, filter: {} }),
    ).toMatchObject({ status: 422, body: { errors: [{ path: 'name' }] } });
  });

  it('shares a view, which means each reader’s own work by "me"', async () => {
    const { id } = await add(maya, {
      name: 'My work',
      shared: true,
      pinned: true,
      filter: { assignee: 'me' },
    });
    const [first] = await views(ines);
    expect(first).toMatchObject({ id, name: 'My work', mine: false, count: 0 });
    const change = { name: 'Ours', shared: true, pinned: true, filter: {}, version: 1 };
    expect((await ines.put(`/queue-views/${id}`, change)).status).toBe(403);
    expect((await ines.delete(`/queue-views/${id}`)).status).toBe(403);
    expect(await admin.put(`/queue-views/${id}`, change)).toMatchObject({
      status: 200,
      body: { name: 'Ours', version: 2, count: 3 },
    });
    expect(await maya.put(`/queue-views/${id}`, change)).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { name: 'Ours', version: 2 } },
    });
  });

  it('answers a colleague’s own view like one that is not there', async () => {
    const { id } = await add(maya, { name: 'Private' });
    const change = { name: 'Taken', shared: false, pinned: false, filter: {}, version: 1 };
    for (const other of [ines, admin]) {
      expect((await other.put(`/queue-views/${id}`, change)).status).toBe(404);
      expect((await other.delete(`/queue-views/${id}`)).status).toBe(404);
    }
    expect((await maya.delete(`/queue-views/${id}`)).status).toBe(204);
    expect((await views(maya)).map((view) => view.id)).not.toContain(id);
  });

  it.each([
    { name: '' },
    { name: 'x'.repeat(61) },
    { filter: { kind: ['letters'] } },
    { filter: { sort: 'name' } },
    { filter: null },
    { filter: [] },
    { shared: 'yes' },
  ])('refuses %j', async (values) => {
    const body = { name: 'A view', shared: false, pinned: false, filter: {}, ...values };
    expect((await maya.post('/queue-views', body)).status).toBe(422);
  });

  it('is for staff alone', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    expect((await student.get('/queue-views')).status).toBe(403);
    expect((await api.client().get('/queue-views')).status).toBe(401);
  });
});
