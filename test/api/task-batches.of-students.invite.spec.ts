import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ LOCAL_SIGN_IN: 'staff' });
  await anOffice(api.database);
  await anAccount(api.database, { role: 'reviewer', email: 'maya@kestrel.example' });
});
afterAll(() => api.close());

it('POST /task-batches/of-students invites nobody where students come in by the institution alone', async () => {
  const { id } = await aStudent(api.database, { account: true });
  const staff = await api.client().signIn('maya@kestrel.example', TEST_PASSWORD);
  for (const route of ['/task-batches/of-students', '/task-batches/of-students/preview'])
    expect(await staff.post(route, { step: 'invite', students: [id] })).toMatchObject({
      status: 409,
      body: { code: 'no_local_accounts' },
    });
  const { rows } = await api.database.inspect.query('select from coop.task_batch');
  expect(rows).toEqual([]);
});
