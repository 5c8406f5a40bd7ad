import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('GET /office/letter-certificate', () => {
  let api: TestApi;
  let reviewer: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'rae@coop.example' });
    reviewer = await api.client().signIn('rae@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  const told = (days: number) =>
    api.database.inspect.query(
      `insert into coop.signing_certificate (name, not_before, not_after, demonstration)
       values ('Kestrel', now() - interval '2 years', now() + make_interval(days => $1), false)
       on conflict (one) do update set not_after = excluded.not_after`,
      [days],
    );

  it('has nothing to tell before a worker ran', async () => {
    expect(await reviewer.get('/office/letter-certificate')).toMatchObject({
      status: 200,
      body: { certificate: null },
    });
    expect((await api.client().get('/office/letter-certificate')).status).toBe(401);
  });

  it.each([
    [61, 'good'],
    [59, 'expires_soon'],
    [-1, 'expired'],
  ])('with %i days left it is %s, to staff and on the health page', async (days, state) => {
    await told(days);
    const certificate = expect.objectContaining({ name: 'Kestrel', state, demonstration: false });
    expect((await reviewer.get('/office/letter-certificate')).body).toEqual({ certificate });
    expect((await api.client().get('/health/status')).body).toMatchObject({ letterCertificate: certificate });
  });
});
