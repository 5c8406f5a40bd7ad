import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const PASSWORD = 'a long first parting gift';

describe('/accounts, /staff and /machine-tokens', () => {
  let api: TestApi;
  let admin: TestClient;
  let adminId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    adminId = await anAccount(api.database, {
      role: 'administrator',
      email: 'ada@coop.example',
      displayName: 'Ada',
    });
    admin = await api.client().signIn('ada@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  const create = (email: string, part: object = {}) =>
    admin.post('/accounts', {
      role: 'reviewer',
      email,
      displayName: 'Maya Okafor',
      password: PASSWORD,
      ...part,
    });

  it('POST /accounts makes an account that can sign in', async () => {
    const { status, body } = await create('maya@coop.example');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      role: 'reviewer',
      email: 'maya@coop.example',
      hasPassword: true,
      disabledAt: null,
      version: 1,
    });
    expect(JSON.stringify(body)).not.toMatch(/argon|hash"/i);
    const maya = await api.client().signIn('maya@coop.example', PASSWORD);
    expect((await maya.get('/queue')).status).toBe(200);
    expect((await maya.get('/staff')).body).toEqual([
      { id: adminId, name: 'Ada', role: 'administrator' },
      { id: (body as { id: string }).id, name: 'Maya Okafor', role: 'reviewer' },
    ]);
    expect(await create('MAYA@coop.example')).toMatchObject({
      status: 409,
      body: { code: 'already_recorded' },
    });
  });

  it.each([
    [{ password: 'too short' }, 'password'],
    [{ role: 'student' }, 'role'],
    [{ email: 'x' }, 'email'],
    [{ displayName: '' }, 'displayName'],
    [{ admin: true }, 'admin'],
  ])('POST /accounts refuses %j', async (part, path) => {
    expect(await create('fresh@coop.example', part)).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('disabling ends every session at once', async () => {
    const { id } = (await create('gone@coop.example')).body as { id: string };
    const gone = await api.client().signIn('gone@coop.example', PASSWORD);
    expect((await gone.get('/queue')).status).toBe(200);
    expect(await admin.patch(`/accounts/${id}`, { version: 1, disabled: true })).toMatchObject({
      status: 200,
      body: { disabledAt: expect.any(String), version: 2 },
    });
    expect((await gone.get('/queue')).status).toBe(401);
    expect(
      (await api.client().post('/session', { email: 'gone@coop.example', password: PASSWORD })).status,
    ).toBe(401);
    await admin.patch(`/accounts/${id}`, { version: 2, disabled: false });
    await api.client().signIn('gone@coop.example', PASSWORD);
  });

  it('a new password ends the sessions and is the one that counts, for students too', async () => {
    const { email, accountId } = await aStudent(api.database, { account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    expect(await admin.get(`/accounts?email=${encodeURIComponent(email.toUpperCase())}`)).toMatchObject({
      status: 200,
      body: [{ id: accountId, role: 'student' }],
    });
    expect((await admin.patch(`/accounts/${accountId}`, { version: 1, password: PASSWORD })).status).toBe(
      200,
    );
    expect((await student.get('/me')).status).toBe(401);
    await api.client().signIn(email, PASSWORD);
    expect(await admin.patch(`/accounts/${accountId}`, { version: 2, role: 'reviewer' })).toMatchObject({
      status: 409,
    });
  });

  it('changes a role with the version seen', async () => {
    const { id } = (await create('cora@coop.example')).body as { id: string };
    expect(await admin.patch(`/accounts/${id}`, { version: 1, role: 'coordinator' })).toMatchObject({
      body: { role: 'coordinator', version: 2 },
    });
    expect(await admin.patch(`/accounts/${id}`, { version: 1, role: 'reviewer' })).toMatchObject({
      status: 409,
      body: { current: { role: 'coordinator' } },
    });
    expect((await admin.patch('/accounts/0199e4a0-0000-7000-8000-000000000001', { version: 1 })).status).toBe(
      404,
    );
  });

  it('another role ends every session at once', async () => {
    const { id } = (await create('rolf@coop.example')).body as { id: string };
    const rolf = await api.client().signIn('rolf@coop.example', PASSWORD);
    await admin.patch(`/accounts/${id}`, { version: 1, role: 'administrator' });
    expect((await rolf.get('/queue')).status).toBe(401);
  });

  it('keeps administrators from locking themselves out', async () => {
    for (const change of [{ disabled: true }, { role: 'reviewer' }])
      expect(await admin.patch(`/accounts/${adminId}`, { version: 1, ...change })).toMatchObject({
        status: 409,
        body: { code: 'own_account' },
      });
  });

  it('GET /accounts lists the staff without students', async () => {
    const { body } = await admin.get('/accounts');
    expect((body as { role: string }[]).every(({ role }) => role !== 'student')).toBe(true);
    expect((await admin.get('/accounts?email=x')).status).toBe(422);
    expect((await admin.get('/accounts?email=nobody@coop.example')).body).toEqual([]);
  });

  it('issues, lists and revokes machine tokens', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const wish = { name: 'Board', scopes: ['coop-status:read'], expiresAt };
    const issued = await admin.post('/machine-tokens', wish);
    expect(issued).toMatchObject({
      status: 201,
      body: { ...wish, token: expect.stringMatching(/^.{40,}$/), revokedAt: null },
    });
    const { id, token } = issued.body as { id: string; token: string };
    const { studentNumber } = await aStudent(api.database);
    const ask = () =>
      api
        .client()
        .send('GET', `/coop-status/${studentNumber}`, undefined, { authorization: `Bearer ${token}` });
    expect((await ask()).status).toBe(200);
    const listed = await admin.get('/machine-tokens');
    expect(listed.body).toMatchObject([
      { id, lastUsedAt: expect.any(String), lastUsedAtLocal: expect.stringMatching(/-07:00$/) },
    ]);
    expect(JSON.stringify(listed.body)).not.toContain(token);
    expect((await admin.delete(`/machine-tokens/${id}`)).status).toBe(204);
    expect((await ask()).status).toBe(401);
    expect((await admin.delete('/machine-tokens/0199e4a0-0000-7000-8000-000000000001')).status).toBe(404);
  });

  it('lets no machine in whose token has ended, or has not the scope', async () => {
    const issue = async (scopes: readonly string[]) => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const { body } = await admin.post('/machine-tokens', { name: 'Board', scopes, expiresAt });
      return body as { id: string; token: string };
    };
    const { studentNumber } = await aStudent(api.database);
    const ask = async ({ token }: { token: string }) => {
      const bearer = { authorization: `Bearer ${token}` };
      return (await api.client().send('GET', `/coop-status/${studentNumber}`, undefined, bearer)).status;
    };
    const reading = await issue(['coop-status:read']);
    expect(await ask(reading)).toBe(200);
    await api.database.inspect.query('update coop.machine_token set expires_at = now() where id = $1', [
      reading.id,
    ]);
    expect(await ask(reading)).toBe(401);
    expect(await ask(await issue(['evaluations:run']))).toBe(403);
  });

  it.each([
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['everything'] }, 'scopes'],
    [{ scopes: 'coop-status:read' }, 'scopes'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    [{ expiresAt: '2999-01-01T00:00:00Z' }, 'expiresAt'],
    [{ name: '' }, 'name'],
  ])('POST /machine-tokens refuses %j', async (part, path) => {
    const wish = {
      name: 'Board',
      scopes: ['coop-status:read'],
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    expect(await admin.post('/machine-tokens', { ...wish, ...part })).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('is for administrators alone; colleagues are for staff', async () => {
    await create('rae@coop.example', { role: 'coordinator' });
    const rae = await api.client().signIn('rae@coop.example', PASSWORD);
    for (const [method, path] of [
      ['GET', '/accounts'],
      ['POST', '/accounts'],
      ['PATCH', `/accounts/${adminId}`],
      ['GET', '/machine-tokens'],
      ['POST', '/machine-tokens'],
      ['DELETE', `/machine-tokens/${adminId}`],
    ] as const)
      expect(
        (await rae.send(method, path, method === 'GET' || method === 'DELETE' ? undefined : {})).status,
      ).toBe(403);
    const { email } = await aStudent(api.database, { account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    expect((await student.get('/staff')).status).toBe(403);
    expect((await api.client().get('/staff')).status).toBe(401);
  });
});
