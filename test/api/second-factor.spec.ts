import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '#testing/authenticator.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('the second factor', () => {
  let api: TestApi;
  let admin: TestClient;
  let serial = 0;

  beforeAll(async () => {
    api = await startTestApi({ SECOND_FACTOR_ROLES: 'coordinator' });
    await anOffice(api.database);
    await anAccount(api.database, { role: 'administrator', email: 'ada@coop.example', displayName: 'Ada' });
    admin = await api.client().signIn('ada@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  const forgetUse = (): Promise<unknown> =>
    api.database.inspect.query('update coop.second_factor set last_step = 0');
  const open = (email: string, code?: string) =>
    api.client().post('/session', { email, password: TEST_PASSWORD, ...(code !== undefined && { code }) });

  async function enrolled(role: 'reviewer' | 'coordinator' = 'reviewer') {
    const email = `person${++serial}@coop.example`;
    const id = await anAccount(api.database, { role, email });
    const client = await api.client().signIn(email, TEST_PASSWORD);
    const begun = await client.post('/session/second-factor');
    expect(begun.status).toBe(201);
    const { secret } = begun.body as { secret: string };
    const confirmed = await client.put('/session/second-factor', { code: codeOf(secret) });
    expect(confirmed.status).toBe(200);
    // An earlier code could be too old by the time it arrives; so this one may be used again.
    await forgetUse();
    const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] };
    return { id, email, client, secret, recoveryCodes };
  }

  it('is set up with the first code, and asked for from then on', async () => {
    const { email, client, secret, recoveryCodes } = await enrolled();
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    expect(await client.get('/session/second-factor')).toMatchObject({
      status: 200,
      body: {
        since: expect.any(String),
        sinceLocal: expect.stringMatching(/-07:00$/),
        recoveryCodesLeft: 10,
        demanded: false,
      },
    });
    expect(await open(email)).toMatchObject({ status: 401, body: { code: 'code_needed' } });
    expect(await open(email, '000000')).toMatchObject({ status: 401, body: { code: 'code_wrong' } });
    expect((await open(email, codeOf(secret))).status).toBe(201);
  });

  it('says nothing of itself to who does not know the password', async () => {
    const { email, secret } = await enrolled();
    const answer = await api.client().post('/session', { email, password: 'wrong', code: codeOf(secret) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } });
  });

  it('takes no code twice, and none from before the last one', async () => {
    const { email, secret } = await enrolled();
    const code = codeOf(secret);
    expect((await open(email, code)).status).toBe(201);
    expect(await open(email, code)).toMatchObject({ status: 401, body: { code: 'code_wrong' } });
    expect((await open(email, codeOf(secret, -1))).status).toBe(401);
    expect((await open(email, codeOf(secret, 1))).status).toBe(201);
  });

  it('takes a code once of two at the same moment', async () => {
    const { email, secret } = await enrolled();
    const code = codeOf(secret);
    const both = await Promise.all([open(email, code), open(email, code)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401]);
  });

  it('takes each recovery code once, however it is written', async () => {
    const { email, recoveryCodes } = await enrolled();
    const [code] = recoveryCodes;
    const written = code!.toLowerCase().replaceAll('-', ' ');
    expect((await open(email, written)).status).toBe(201);
    expect((await open(email, code)).status).toBe(401);
    const { rows } = await api.database.inspect.query('select code_hash from coop.recovery_code');
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('counts wrong codes like wrong passwords', async () => {
    const { email, secret } = await enrolled();
    for (let attempt = 0; attempt < 10; attempt++) expect((await open(email, '000000')).status).toBe(401);
    expect((await open(email, codeOf(secret))).status).toBe(429);
  });

  it('ends the other sessions when it is set up, and gives this one another cookie', async () => {
    const email = `person${++serial}@coop.example`;
    await anAccount(api.database, { role: 'reviewer', email });
    const here = await api.client().signIn(email, TEST_PASSWORD);
    const there = await api.client().signIn(email, TEST_PASSWORD);
    const former = here.sessionCookie();
    const { secret } = (await here.post('/session/second-factor')).body as { secret: string };
    expect(await here.put('/session/second-factor', { code: '000000' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'code' }] },
    });
    expect((await open(email)).status).toBe(201);
    expect((await here.put('/session/second-factor', { code: codeOf(secret) })).status).toBe(200);
    expect(here.sessionCookie()).not.toBe(former);
    expect((await here.get('/queue')).status).toBe(200);
    expect((await there.get('/queue')).status).toBe(401);
    expect((await api.client().send('GET', '/queue', undefined, { cookie: former })).status).toBe(401);
  });

  it('makes new recovery codes, and is taken away, with a code', async () => {
    const { email, client, secret, recoveryCodes } = await enrolled();
    const renewed = await client.put('/session/second-factor', { code: codeOf(secret) });
    expect((renewed.body as { recoveryCodes: string[] }).recoveryCodes).not.toContain(recoveryCodes[0]);
    expect((await open(email, recoveryCodes[0])).status).toBe(401);
    expect((await client.post('/session/second-factor')).status).toBe(409);
    expect((await client.send('DELETE', '/session/second-factor', { code: '000000' })).status).toBe(422);
    await forgetUse();
    expect((await client.send('DELETE', '/session/second-factor', { code: codeOf(secret) })).status).toBe(
      204,
    );
    expect((await open(email)).status).toBe(201);
  });

  it('is demanded of a role: nothing else is allowed before', async () => {
    const email = 'cora@coop.example';
    await anAccount(api.database, { role: 'coordinator', email });
    const client = api.client();
    expect(await client.post('/session', { email, password: TEST_PASSWORD })).toMatchObject({
      status: 201,
      body: { mustSetUpSecondFactor: true },
    });
    expect(await client.get('/queue')).toMatchObject({ status: 403, body: { code: 'second_factor_first' } });
    expect((await client.get('/students')).status).toBe(403);
    const { secret } = (await client.post('/session/second-factor')).body as { secret: string };
    expect((await client.put('/session/second-factor', { code: codeOf(secret) })).status).toBe(200);
    expect((await client.get('/queue')).status).toBe(200);
    expect(await client.get('/session')).toMatchObject({ body: { mustSetUpSecondFactor: false } });
  });

  it('an administrator takes away the one of a colleague who lost the telephone', async () => {
    const { id, email, client } = await enrolled();
    expect((await client.delete(`/accounts/${id}/second-factor`)).status).toBe(403);
    const shown = async () => {
      const { body } = await admin.get('/accounts');
      return (body as { id: string; hasSecondFactor: boolean }[]).find((one) => one.id === id)
        ?.hasSecondFactor;
    };
    expect(await shown()).toBe(true);
    expect((await admin.delete(`/accounts/${id}/second-factor`)).status).toBe(204);
    expect(await shown()).toBe(false);
    expect((await client.get('/queue')).status).toBe(401);
    expect((await open(email)).status).toBe(201);
    expect((await admin.delete(`/accounts/${id}/second-factor`)).status).toBe(409);
    const own = (await admin.get('/session')).body as { account: { id: string } };
    expect((await admin.delete(`/accounts/${own.account.id}/second-factor`)).status).toBe(409);
  });

  it('keeps the secret sealed, for its account alone', async () => {
    const first = await enrolled();
    const second = await enrolled();
    await api.database.inspect.query(
      `update coop.second_factor set sealed_secret = (select sealed_secret from coop.second_factor where account_id = $1), last_step = 0
        where account_id = $2`,
      [first.id, second.id],
    );
    expect((await open(second.email, codeOf(first.secret))).status).toBe(500);
  });

  it('is for staff', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    expect((await student.get('/session/second-factor')).status).toBe(403);
    expect((await student.put('/session/second-factor', { code: '123456' })).status).toBe(403);
  });
});
