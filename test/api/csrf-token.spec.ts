import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { bodyOf } from '#testing/test-desk.js';

interface Told {
  readonly csrfToken: string;
}

describe('the token of a session, sent with every change', () => {
  let api: TestApi;
  let cookie: string;
  let token: string;

  const signIn = async () => {
    const opened = await api
      .client()
      .post('/session', { email: 'maya@kestrel.example', password: TEST_PASSWORD });
    const [set] = opened.headers.getSetCookie();
    return { cookie: set!.split(';')[0]!, token: bodyOf<Told>(opened, 201).csrfToken };
  };
  /** As a browser sends it on behalf of whoever has the cookie: with our own origin, and what headers there are. */
  const send = (method: string, headers: Record<string, string>, path = '/session/account') =>
    api
      .client()
      .send(method, path, method === 'GET' ? undefined : { language: 'fr' }, { cookie, ...headers });

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'administrator', email: 'maya@kestrel.example' });
    ({ cookie, token } = await signIn());
  });
  afterAll(() => api.close());

  it('is told with the session and stays the same while it lasts', async () => {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(bodyOf<Told>(await send('GET', {}, '/session')).csrfToken).toBe(token);
    expect((await signIn()).token).not.toBe(token);
  });

  it('lets a change through', async () => {
    expect((await send('PATCH', { 'x-csrf-token': token })).status).toBe(204);
  });

  it.each([
    ['no token', () => ({})],
    ['an empty one', () => ({ 'x-csrf-token': '' })],
    ['half of it', () => ({ 'x-csrf-token': token.slice(0, 20) })],
    ['another of the same length', () => ({ 'x-csrf-token': 'x'.repeat(token.length) })],
    ['letters beyond Latin', () => ({ 'x-csrf-token': 'ÿ'.repeat(token.length) })],
    ['our own origin alone', () => ({ origin: api.address, 'sec-fetch-site': 'same-origin' })],
  ] as const)('refuses a change with %s', async (_, headers) => {
    expect(await send('PATCH', headers())).toMatchObject({
      status: 403,
      body: { code: 'csrf_token', fr: { title: expect.any(String) } },
    });
  });

  it('refuses the token of another session', async () => {
    const other = await signIn();
    expect(await send('PATCH', { 'x-csrf-token': other.token })).toMatchObject({ status: 403 });
  });

  it('is asked of every method that changes something, signing out included, and of none that reads', async () => {
    for (const [method, path] of [
      ['POST', '/programs'],
      ['PUT', '/two-person-rule'],
      ['PATCH', '/office'],
      ['DELETE', '/session'],
    ] as const)
      expect((await send(method, {}, path)).body).toMatchObject({ code: 'csrf_token' });
    expect((await send('GET', {}, '/office')).status).toBe(200);
  });

  it('is not asked of machines, nor where anybody may ask', async () => {
    const made = await api.client().send(
      'POST',
      '/machine-tokens',
      {
        name: 'Board',
        scopes: ['evaluations:run'],
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
      { cookie, 'x-csrf-token': token },
    );
    const { token: secret } = bodyOf<{ token: string }>(made, 201);
    const evaluated = await api
      .client()
      .send('POST', '/authorization/evaluations', {}, { authorization: `Bearer ${secret}` });
    expect(evaluated.body).not.toMatchObject({ code: 'csrf_token' });
    expect(evaluated.status).toBe(422);
    expect((await send('POST', {}, '/session')).body).not.toMatchObject({ code: 'csrf_token' });
  });
});
