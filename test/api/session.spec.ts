import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';

describe('/api/v1/session', () => {
  let api: TestApi;
  const email = 'maya@kestrel.example';

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email, displayName: 'Maya Okafor' });
  });
  afterAll(() => api.close());

  it('signs in with a local account, whatever the case of the address, and says who it is', async () => {
    const client = api.client();
    const opened = await client.post('/session', { email: 'MAYA@kestrel.example', password: TEST_PASSWORD });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      account: { role: 'reviewer', displayName: 'Maya Okafor', studentId: null },
    });
    expect(opened.headers.getSetCookie()[0]).toMatch(/^coopdesk=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    const read = await client.get('/session');
    expect(read.body).toEqual(opened.body);
  });

  it('GET /session/current says who it is, and of nobody that it is nobody, without a refusal', async () => {
    const nobody = await api.client().get('/session/current');
    expect(nobody).toMatchObject({ status: 200, body: { session: null } });
    expect(nobody.headers.get('cache-control')).toContain('no-store');
    expect(nobody.headers.getSetCookie()).toEqual([]);
    const client = await api.client().signIn(email, TEST_PASSWORD);
    const session = (await client.get('/session')).body;
    expect(await client.get('/session/current')).toMatchObject({ status: 200, body: { session } });
    await client.delete('/session');
    expect(await client.get('/session/current')).toMatchObject({ status: 200, body: { session: null } });
  });

  it('leaves every other question to who is signed in', async () => {
    for (const path of ['/session', '/sessions', '/session/identities', '/session/second-factor', '/me'])
      expect([path, (await api.client().get(path)).status]).toEqual([path, 401]);
    const post = await api.client().send('POST', '/session/current', {});
    expect([404, 405]).toContain(post.status);
  });

  it('tells a student which student they are', async () => {
    const student = await aStudent(api.database, { account: true });
    const client = await api.client().signIn(student.email, TEST_PASSWORD);
    expect((await client.get('/session')).body).toMatchObject({
      account: { role: 'student', studentId: student.id },
    });
  });

  it('answers a wrong password and an unknown account with the same words', async () => {
    const wrong = await api.client().post('/session', { email, password: 'not it' });
    const unknown = await api
      .client()
      .post('/session', { email: 'nobody@kestrel.example', password: 'not it' });
    expect(wrong.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('ends the session for good', async () => {
    const client = await api.client().signIn(email, TEST_PASSWORD);
    const rows = 'select count(*)::int as n from coop.session';
    const before = (await api.database.inspect.query<{ n: number }>(rows)).rows[0]!.n;
    expect((await client.delete('/session')).status).toBe(204);
    expect((await api.database.inspect.query<{ n: number }>(rows)).rows[0]!.n).toBe(before - 1);
    expect((await client.get('/session')).status).toBe(401);
  });

  it('refuses the next request of an account that was disabled meanwhile', async () => {
    const address = 'leaving@kestrel.example';
    const id = await anAccount(api.database, { role: 'reviewer', email: address });
    const client = await api.client().signIn(address, TEST_PASSWORD);
    await api.database.inspect.query('update coop.account set disabled_at = now() where id = $1', [id]);
    expect((await client.get('/session')).status).toBe(401);
    expect((await client.get('/session/current')).body).toEqual({ session: null });
    expect((await api.client().post('/session', { email: address, password: TEST_PASSWORD })).status).toBe(
      401,
    );
  });

  it('asks to wait after ten wrong passwords, also with the right one, and for an address that nobody has', async () => {
    const known = 'guessed@kestrel.example';
    await anAccount(api.database, { role: 'reviewer', email: known });
    const answers = [];
    for (const address of [known, 'nobody.at.all@kestrel.example']) {
      for (let attempt = 0; attempt < 10; attempt++)
        expect((await api.client().post('/session', { email: address, password: 'guess' })).status).toBe(401);
      const { status, body } = await api
        .client()
        .post('/session', { email: address, password: TEST_PASSWORD });
      answers.push({ status, body: { ...(body as object), retryAfterSeconds: 0 } });
    }
    expect(answers[0]).toMatchObject({
      status: 429,
      body: { code: 'too_many_attempts', fr: { title: expect.any(String) } },
    });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('counts for all processes together, and waits twice as long each time', async () => {
    const address = 'twice@kestrel.example';
    await anAccount(api.database, { role: 'reviewer', email: address });
    const guess = () => api.client().post('/session', { email: address, password: 'guess' });
    const waitOver = () =>
      api.database.inspect.query(
        `update coop.attempt_count set blocked_until = now() where blocked_until > now()`,
      );
    for (let attempt = 0; attempt < 10; attempt++) await guess();
    const waits = [];
    for (let round = 0; round < 3; round++) {
      const { body } = await guess();
      waits.push((body as { retryAfterSeconds: number }).retryAfterSeconds);
      await waitOver();
      expect((await guess()).status).toBe(401);
    }
    for (const [round, seconds] of [60, 120, 240].entries()) {
      expect(waits[round]).toBeLessThanOrEqual(seconds);
      expect(waits[round]).toBeGreaterThan(seconds - 15);
    }
    await waitOver();
    await api.client().signIn(address, TEST_PASSWORD);
    for (let attempt = 0; attempt < 9; attempt++) expect((await guess()).status).toBe(401);
    await api.client().signIn(address, TEST_PASSWORD);
  });

  it.each([
    [{ email, password: '' }, 'password'],
    [{ email: 'no address', password: 'x' }, 'email'],
    [{ email, password: 'x', role: 'administrator' }, 'role'],
    [{ email: [email], password: 'x' }, 'email'],
    [{ password: 'x' }, 'email'],
  ])('refuses %j and names the field', async (body, path) => {
    const answer = await api.client().post('/session', body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ code: 'invalid_input', errors: [{ path }] });
  });

  it('refuses what is no JSON, what is too large and what has another type', async () => {
    const send = (body: string, type: string) =>
      fetch(`${api.address}/api/v1/session`, { method: 'POST', body, headers: { 'content-type': type } });
    expect((await send('{"email":', 'application/json')).status).toBe(400);
    expect((await send(JSON.stringify({ email: 'x'.repeat(2_000_000) }), 'application/json')).status).toBe(
      413,
    );
    expect((await send('email=a', 'text/plain')).status).toBe(415);
  });

  it('refuses a change that another site sends', async () => {
    const client = await api.client().signIn(email, TEST_PASSWORD);
    const foreign = await client.send('DELETE', '/session', undefined, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    const crossSite = await client.send('DELETE', '/session', undefined, { 'sec-fetch-site': 'cross-site' });
    expect(crossSite.status).toBe(403);
    expect((await client.get('/session')).status).toBe(200);
  });

  it('remembers the language', async () => {
    const client = await api.client().signIn(email, TEST_PASSWORD);
    expect((await client.patch('/session/account', { language: 'fr' })).status).toBe(204);
    expect((await client.get('/session')).body).toMatchObject({ account: { language: 'fr' } });
    expect((await client.patch('/session/account', { language: 'de' })).status).toBe(422);
  });

  it('remembers the language of a student too', async () => {
    const student = await aStudent(api.database, { account: true });
    const client = await api.client().signIn(student.email, TEST_PASSWORD);
    expect((await client.patch('/session/account', { language: 'fr' })).status).toBe(204);
    expect((await client.get('/session')).body).toMatchObject({ account: { language: 'fr' } });
  });

  it('writes every sign-in and refusal into the audit trail', async () => {
    const { rows } = await api.database.inspect.query<{ action: string }>(
      'select distinct action from coop.audit_entry order by 1',
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['session.opened', 'session.refused']),
    );
  });

  // The last: from then on this network waits.
  it('asks one network to wait that guesses at many accounts, and counts no good sign-in', async () => {
    const count = async () => {
      const { rows } = await api.database.inspect.query<{ count: number }>(
        'select max(count)::int as count from coop.attempt_count',
      );
      return rows[0]!.count;
    };
    await api.database.inspect.query('delete from coop.attempt_count');
    for (let at = 0; at < 3; at += 1) await api.client().signIn(email, TEST_PASSWORD);
    expect(await count()).toBeLessThanOrEqual(1);
    const statuses: number[] = [];
    for (let at = 0; at < 63; at += 1) {
      const body = { email: `guessed.${at}@nowhere.example`, password: 'guess' };
      statuses.push((await api.client().post('/session', body)).status);
    }
    expect(new Set(statuses.slice(0, 60))).toEqual(new Set([401]));
    expect(statuses.at(-1)).toBe(429);
    const known = await api.client().post('/session', { email, password: TEST_PASSWORD });
    expect(known).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
  });
});
