import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { OIDC_CLIENT, openOidcHouse, type OidcHouse } from '#testing/oidc-house.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';
import { Wanderer } from '#testing/wanderer.js';

const HERE = 'http://coop.kestrel.example';
const CALLBACK = `${HERE}/api/v1/sign-in/kestrel/callback`;

describe('sign-in by the institution, where the provider lets nobody through or is silent', () => {
  let api: TestApi;
  let house: OidcHouse;
  let folder: string;

  beforeAll(async () => {
    house = await openOidcHouse(CALLBACK);
    folder = await makeDataDir();
    const file = join(folder, 'providers.json');
    // Nobody answers at the second.
    const issuers = { kestrel: house.issuer, closed: 'http://127.0.0.1:9' };
    const providers = Object.entries(issuers).map(([id, issuer]) => ({
      kind: 'oidc',
      id,
      name: { en: id, fr: id },
      issuer,
      ...OIDC_CLIENT,
      claims: { studentNumber: 'student_number', staff: 'groups' },
      staffRoles: { 'coop-desk': 'reviewer' },
    }));
    await writeFile(file, JSON.stringify(providers));
    api = await startTestApi({ SIGN_IN_PROVIDERS_FILE: file, PUBLIC_URL: HERE });
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'rob@coop.example' });
    const { studentNumber } = await aStudent(api.database, { account: true });
    house.signedIn = { sub: 'somebody', student_number: studentNumber };
  });
  afterAll(async () => {
    await api.close();
    await house.close();
    await removeDataDir(folder);
  });

  /** As far as the address that brings the answer back. */
  async function untilAnswer(path: string): Promise<{ wanderer: Wanderer; url: URL }> {
    const wanderer = new Wanderer({ [HERE]: api.address });
    const { location } = await wanderer.follow(`${HERE}${path}`, (url) => url.startsWith(CALLBACK));
    return { wanderer, url: new URL(location!) };
  }

  /** Joins Rob's account to whoever sits at the provider. @returns where his browser is sent in the end */
  async function joined(): Promise<string | null> {
    const rob = await api.client().signIn('rob@coop.example', TEST_PASSWORD);
    const begun = await rob.post('/session/identities', { provider: 'kestrel' });
    const leaving = /coopdesk-leaving=([\w-]+)/.exec(begun.headers.getSetCookie().join())![1]!;
    const { location } = await new Wanderer().follow((begun.body as { url: string }).url, (url) =>
      url.startsWith(CALLBACK),
    );
    const back = await fetch(location!.replace(HERE, api.address), {
      redirect: 'manual',
      headers: { cookie: `coopdesk-leaving=${leaving}` },
    });
    return back.headers.get('location');
  }

  it.each([
    ['access_denied', 'declined'],
    ['temporarily_unavailable', 'unreachable'],
  ])('tells %s as %s, and keeps where the person was going', async (error, problem) => {
    const { wanderer, url } = await untilAnswer('/api/v1/sign-in/kestrel?back=%2Fletters%3Fx%3D1');
    url.searchParams.delete('code');
    url.searchParams.set('error', error);
    const { location } = await wanderer.step(url.href);
    expect(location).toBe(`${HERE}/?problem=${problem}&back=%2Fletters%3Fx%3D1`);
    expect((await wanderer.step(`${HERE}/api/v1/session`)).status).toBe(401);
  });

  it('joins no staff member to somebody without a role, who could not come in by it', async () => {
    const { signedIn } = house;
    house.signedIn = { sub: 'rob', groups: [] };
    expect(await joined()).toBe('/?problem=no_role&back=%2Fdesk%2Faccount');
    house.signedIn = { sub: 'rob', groups: ['coop-desk'] };
    expect(await joined()).toBe('/desk/account');
    house.signedIn = signedIn;
  });

  it('says that it is out of reach, at whichever step', async () => {
    const begun = await new Wanderer({ [HERE]: api.address }).step(`${HERE}/api/v1/sign-in/closed`);
    expect(begun.location).toBe(`${HERE}/?problem=unreachable`);
    const rob = await api.client().signIn('rob@coop.example', TEST_PASSWORD);
    expect(await rob.post('/session/identities', { provider: 'closed' })).toMatchObject({
      status: 503,
      body: { code: 'provider_unreachable' },
    });
    const { wanderer, url } = await untilAnswer('/api/v1/sign-in/kestrel');
    await house.close();
    expect((await wanderer.step(url.href)).location).toBe(`${HERE}/?problem=unreachable`);
  });
});
