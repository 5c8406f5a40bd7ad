import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

interface Open {
  readonly id: string;
  readonly current: boolean;
}

describe('/sessions', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ SESSION_IDLE_MINUTES: '30', SESSION_ABSOLUTE_HOURS: '12' });
    await anOffice(api.database);
  });
  afterAll(() => api.close());

  const listOf = async (client: TestClient): Promise<Open[]> =>
    (await client.get('/sessions')).body as Open[];
  const twice = async (email: string) =>
    [
      await api.client().signIn(email, TEST_PASSWORD),
      await api.client().signIn(email, TEST_PASSWORD),
    ] as const;

  it.each(['student', 'reviewer'] as const)(
    'a %s sees the own ones alone, without their secrets',
    async (role) => {
      const email =
        role === 'student' ? (await aStudent(api.database, { account: true })).email : 'rae@coop.example';
      if (role === 'reviewer') await anAccount(api.database, { role, email });
      await twice((await aStudent(api.database, { account: true })).email);
      const [here] = await twice(email);
      const { status, body } = await here.get('/sessions');
      expect(status).toBe(200);
      expect(body).toMatchObject([
        { current: false, address: '127.0.0.1', provider: null },
        {
          current: true,
          openedAt: expect.any(String),
          openedAtLocal: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-07:00$/),
          lastSeenAtLocal: expect.stringMatching(/-07:00$/),
          expiresAtLocal: expect.stringMatching(/-07:00$/),
        },
      ]);
      const [, { openedAt, openedAtLocal }] = body as [unknown, Record<string, string>];
      expect(Math.floor(Date.parse(openedAtLocal!) / 1000)).toBe(Math.floor(Date.parse(openedAt!) / 1000));
      expect(JSON.stringify(body)).not.toMatch(/hash|csrf/i);
    },
  );

  it('ends one, or all others', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const [here, there] = await twice(email);
    const other = (await listOf(here)).find(({ current }) => !current)!;
    expect((await here.delete(`/sessions/${other.id}`)).status).toBe(204);
    expect((await there.get('/me')).status).toBe(401);
    expect((await here.delete(`/sessions/${other.id}`)).status).toBe(404);
    const again = await api.client().signIn(email, TEST_PASSWORD);
    expect((await here.delete('/sessions')).status).toBe(204);
    expect((await again.get('/me')).status).toBe(401);
    expect((await here.get('/me')).status).toBe(200);
  });

  it('ends none of somebody else, administrators included', async () => {
    const [victim] = await twice((await aStudent(api.database, { account: true })).email);
    const { id } = (await listOf(victim))[0]!;
    await anAccount(api.database, { role: 'administrator', email: 'ada@coop.example' });
    const admin = await api.client().signIn('ada@coop.example', TEST_PASSWORD);
    const student = await api
      .client()
      .signIn((await aStudent(api.database, { account: true })).email, TEST_PASSWORD);
    for (const client of [admin, student]) expect((await client.delete(`/sessions/${id}`)).status).toBe(404);
    expect((await victim.get('/me')).status).toBe(200);
  });

  it('a sign-in takes no secret that was there before it (fixation)', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const planted = 'coopdesk=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const opened = await api
      .client()
      .post('/session', { email, password: TEST_PASSWORD }, { cookie: planted });
    expect(opened.status).toBe(201);
    expect(opened.headers.getSetCookie()[0]).not.toContain(planted);
    expect((await api.client().send('GET', '/me', undefined, { cookie: planted })).status).toBe(401);
  });

  it.each([
    ['idle too long', `last_seen_at = now() - interval '30 minutes 1 second'`],
    ['past its end, however busy', `expires_at = now(), last_seen_at = now()`],
  ])('one that is %s is over, and not listed', async (_what, change) => {
    const { email, accountId } = await aStudent(api.database, { account: true });
    const [here, there] = await twice(email);
    const over = (await listOf(here)).find(({ current }) => !current)!;
    await api.database.inspect.query(`update coop.session set ${change} where id = $1`, [over.id]);
    expect((await there.get('/me')).status).toBe(401);
    expect(await listOf(here)).toHaveLength(1);
    const { rows } = await api.database.inspect.query(
      "select from coop.session where account_id = $1 and expires_at > now() + interval '12 hours'",
      [accountId],
    );
    expect(rows).toEqual([]);
  });
});
