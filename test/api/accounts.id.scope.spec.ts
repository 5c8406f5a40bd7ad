import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, aProgram, TEST_PASSWORD } from '#testing/builders.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Account {
  id: string;
  email: string;
  version: number;
  scope: object[];
}

describe('PUT /accounts/{id}/scope', () => {
  let desk: TestDesk;
  let admin: TestClient;
  let adminId: string;
  let inside: SignedInStudent;
  let outside: SignedInStudent;
  let programId: string;
  beforeAll(async () => {
    desk = await openTestDesk();
    adminId = await anAccount(desk.database, { role: 'administrator', email: 'admin@kestrel.example' });
    admin = await desk.client().signIn('admin@kestrel.example', TEST_PASSWORD);
    programId = (await aProgram(desk.database, { code: 'NUR' })).id;
    inside = await desk.student({ programId });
    outside = await desk.student();
  });
  afterAll(() => desk.close());

  const reviewer = async (): Promise<Account> =>
    bodyOf<Account[]>(await admin.get('/accounts')).find(({ email }) => email === 'maya@kestrel.example')!;
  const limit = async (scope: object[]) => {
    const { id, version } = await reviewer();
    return admin.put(`/accounts/${id}/scope`, { version, scope });
  };

  it('limits at once what a reviewer sees and does, and opens it again', async () => {
    const request = await aSubmittedRequest(outside);
    expect((await desk.staff.get(`/students/${outside.id}`)).status).toBe(200);
    expect(await limit([{ programId, campus: null }])).toMatchObject({
      status: 200,
      body: { scope: [{ programId, campus: null }] },
    });
    expect((await desk.staff.get(`/students/${inside.id}`)).status).toBe(200);
    for (const answer of [
      await desk.staff.get(`/students/${outside.id}`),
      await desk.staff.get(`/letter-requests/${request.id}`),
      await desk.staff.post(`/letter-requests/${request.id}/approve`, { version: request.version }),
    ])
      expect(answer.status).toBe(404);
    const { items } = bodyOf<{ items: { id: string }[] }>(await desk.staff.get('/students'));
    expect(items.map(({ id }) => id)).toEqual([inside.id]);
    const queue = bodyOf<{ items: { student: { id: string } }[] }>(await desk.staff.get('/queue'));
    expect(queue.items.map(({ student }) => student.id)).not.toContain(outside.id);

    expect((await limit([])).status).toBe(200);
    expect((await desk.staff.get(`/students/${outside.id}`)).status).toBe(200);
  });

  it('knows campuses too', async () => {
    await desk.staff.patch(`/students/${outside.id}`, { version: 1, campus: 'Surrey' });
    await limit([{ programId: null, campus: 'Surrey' }]);
    expect((await desk.staff.get(`/students/${outside.id}`)).status).toBe(200);
    expect((await desk.staff.get(`/students/${inside.id}`)).status).toBe(404);
    await limit([]);
  });

  it('refuses empty parts, unknown programs, stale versions, students and the own account', async () => {
    const { id, version, scope } = await reviewer();
    const unknown = '0199e4a0-0000-7000-8000-0000000000ff';
    expect((await limit([{ programId: null, campus: null }])).status).toBe(422);
    expect((await limit([{ programId: unknown, campus: null }])).status).toBe(422);
    expect(await reviewer()).toMatchObject({ version, scope });
    expect(await admin.put(`/accounts/${id}/scope`, { version: version + 9, scope: [] })).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    const own = bodyOf<Account[]>(await admin.get('/accounts')).find((one) => one.id === adminId)!;
    expect(await admin.put(`/accounts/${adminId}/scope`, { version: own.version, scope: [] })).toMatchObject({
      status: 409,
      body: { code: 'own_account' },
    });
    expect((await desk.staff.put(`/accounts/${id}/scope`, { version, scope: [] })).status).toBe(403);
  });
});
