import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { OIDC_CLIENT, openOidcHouse, type OidcHouse } from '#testing/oidc-house.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';
import { Wanderer } from '#testing/wanderer.js';

const HERE = 'http://coop.kestrel.example';
const CALLBACK = `${HERE}/api/v1/sign-in/kestrel/callback`;

describe('sign-in by the institution (OpenID Connect)', () => {
  let api: TestApi;
  let house: OidcHouse;
  let second: OidcHouse;
  let folder: string;
  let serial = 0;

  beforeAll(async () => {
    house = await openOidcHouse(CALLBACK);
    second = await openOidcHouse(`${HERE}/api/v1/sign-in/other/callback`);
    folder = await makeDataDir();
    const file = join(folder, 'providers.json');
    const provider = (id: string, issuer: string) => ({
      kind: 'oidc',
      id,
      name: { en: `Sign in at ${id}`, fr: `Ouvrir une session à ${id}` },
      issuer,
      ...OIDC_CLIENT,
      claims: { studentNumber: 'student_number', staff: 'groups' },
      staffRoles: { 'coop-heads': 'administrator', 'coop-desk': 'reviewer' },
    });
    await writeFile(
      file,
      JSON.stringify([provider('kestrel', house.issuer), provider('other', second.issuer)]),
    );
    api = await startTestApi({ SIGN_IN_PROVIDERS_FILE: file, PUBLIC_URL: HERE });
    await anOffice(api.database);
  });
  afterAll(async () => {
    await api.close();
    await house.close();
    await second.close();
    await removeDataDir(folder);
  });
  beforeEach(() => {
    house.signedIn = { sub: `person ${++serial}` };
  });

  const browser = (): Wanderer => new Wanderer({ [HERE]: api.address });
  const start = (path = '/api/v1/sign-in/kestrel'): string => `${HERE}${path}`;
  /** Whose session a browser has here; null: none. */
  async function whoIs(
    wanderer: Wanderer,
  ): Promise<{ id: string; role: string; studentId: string | null } | null> {
    const { status, body } = await wanderer.step(`${HERE}/api/v1/session`);
    return status === 200
      ? (JSON.parse(body) as { account: { id: string; role: string; studentId: string | null } }).account
      : null;
  }
  const enter = async (wanderer = browser()) => {
    const end = await wanderer.follow(start(), (url) => new URL(url).pathname === '/');
    return { end: end.location, account: await whoIs(wanderer), wanderer };
  };
  /** As far as the address that brings the code back. */
  const untilCode = async (wanderer: Wanderer): Promise<string> => {
    const { location } = await wanderer.follow(start(), (url) => url.startsWith(CALLBACK));
    return location!;
  };

  it('lists the providers, several at once', async () => {
    expect(await api.client().get('/sign-in-providers')).toMatchObject({
      status: 200,
      body: {
        local: 'everyone',
        providers: [{ id: 'kestrel', name: { en: 'Sign in at kestrel' } }, { id: 'other' }],
      },
    });
    expect((await browser().step(start('/api/v1/sign-in/unknown'))).status).toBe(404);
  });

  it('lets a student of the roster in, and knows them again by who they are there, not by number or mail', async () => {
    const { id, studentNumber } = await aStudent(api.database, { account: true });
    house.signedIn = { ...house.signedIn, student_number: studentNumber, email: 'first@kestrel.example' };
    const first = await enter();
    expect(first.account).toMatchObject({ role: 'student', studentId: id });
    const { sub } = house.signedIn;
    house.signedIn = { sub, email: 'renamed@kestrel.example' };
    expect((await enter()).account).toEqual(first.account);
    expect((await api.client().get('/sign-in-providers')).status).toBe(200);
    const { rows } = await api.database.inspect.query(
      `select provider from coop.session where account_id = $1`,
      [first.account!.id],
    );
    expect(rows).toEqual([{ provider: 'kestrel' }, { provider: 'kestrel' }]);
  });

  it('goes back to where the person was, below this site alone', async () => {
    const { studentNumber } = await aStudent(api.database, { account: true });
    house.signedIn = { ...house.signedIn, student_number: studentNumber };
    const to = async (back: string) => {
      const wanderer = browser();
      const { location } = await wanderer.follow(
        start(`/api/v1/sign-in/kestrel?back=${encodeURIComponent(back)}`),
        (url) => url.startsWith(HERE) && !url.includes('/sign-in/'),
      );
      return location;
    };
    expect(await to('/letters?x=1')).toBe(`${HERE}/letters?x=1`);
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\n/evil.example'])
      expect(await to(back)).toBe(`${HERE}/`);
  });

  it('lets nobody in whom neither roster nor roles know, whatever their mail address', async () => {
    const { email } = await aStudent(api.database, { account: true });
    house.signedIn = { ...house.signedIn, email, name: 'Somebody', student_number: '000' };
    expect(await enter()).toMatchObject({ end: `${HERE}/?problem=unknown`, account: null });
  });

  it('a second person of the institution gets no account that is joined already', async () => {
    const { studentNumber } = await aStudent(api.database, { account: true });
    house.signedIn = { sub: 'the first', student_number: studentNumber };
    expect((await enter()).account).not.toBeNull();
    house.signedIn = { sub: 'another', student_number: studentNumber };
    expect(await enter()).toMatchObject({ end: `${HERE}/?problem=linked_elsewhere`, account: null });
  });

  it('takes staff and their role from a claim, each time', async () => {
    house.signedIn = { sub: 'rae', name: 'Rae Lin', email: 'rae@coop.example', groups: ['x', 'coop-desk'] };
    const first = await enter();
    expect(first.account).toMatchObject({ role: 'reviewer' });
    house.signedIn = { ...house.signedIn, groups: ['coop-desk', 'coop-heads'] };
    const promoted = await enter();
    expect(promoted.account).toMatchObject({ id: first.account!.id, role: 'administrator' });
    expect(await whoIs(first.wanderer)).toBeNull();
    house.signedIn = { ...house.signedIn, groups: [] };
    expect(await enter()).toMatchObject({ end: `${HERE}/?problem=no_role`, account: null });
    expect(await whoIs(promoted.wanderer)).toBeNull();
  });

  it('joins no account by mail address: its owner does it, signed in', async () => {
    const id = await anAccount(api.database, { role: 'reviewer', email: 'maya@coop.example' });
    house.signedIn = { sub: 'maya', name: 'Maya', email: 'maya@coop.example', groups: ['coop-desk'] };
    expect(await enter()).toMatchObject({ end: `${HERE}/?problem=address_taken`, account: null });
    const maya = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
    const begun = await maya.post('/session/identities', { provider: 'kestrel' });
    expect(begun).toMatchObject({ status: 200, body: { url: expect.stringContaining(house.issuer) } });
    const wanderer = browser();
    // The browser's secret came with the answer.
    const leaving = /coopdesk-leaving=([\w-]+)/.exec(begun.headers.getSetCookie().join())![1]!;
    const { location } = await wanderer.follow((begun.body as { url: string }).url, (url) =>
      url.startsWith(CALLBACK),
    );
    const back = await fetch(location!.replace(HERE, api.address), {
      redirect: 'manual',
      headers: { cookie: `coopdesk-leaving=${leaving}` },
    });
    expect(back.headers.get('location')).toBe('/desk/account');
    expect((await enter()).account).toMatchObject({ id });
    const again = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
    expect((await again.get('/session/identities')).body).toMatchObject([
      { provider: 'kestrel', linkedAtLocal: expect.stringMatching(/-07:00$/) },
    ]);
    expect((await again.post('/session/identities', { provider: 'nothing' })).status).toBe(404);
  });

  it('an administrator parts the two again, and every session ends', async () => {
    await anAccount(api.database, { role: 'administrator', email: 'ines@coop.example' });
    const admin = await api.client().signIn('ines@coop.example', TEST_PASSWORD);
    const { studentNumber } = await aStudent(api.database, { account: true });
    house.signedIn = { sub: 'parted', student_number: studentNumber };
    const { account, wanderer } = await enter();
    expect((await admin.delete(`/accounts/${account!.id}/identities`)).status).toBe(204);
    expect(await whoIs(wanderer)).toBeNull();
    house.signedIn = { sub: 'parted anew', student_number: studentNumber };
    expect((await enter()).account).toMatchObject({ id: account!.id });
  });

  it('lets nobody into an account that is disabled', async () => {
    const { studentNumber, accountId } = await aStudent(api.database, { account: true });
    house.signedIn = { ...house.signedIn, student_number: studentNumber };
    const { wanderer } = await enter();
    await api.database.inspect.query('update coop.account set disabled_at = now() where id = $1', [
      accountId,
    ]);
    expect(await whoIs(wanderer)).toBeNull();
    expect(await enter()).toMatchObject({ end: `${HERE}/?problem=disabled`, account: null });
  });

  describe('refuses', () => {
    let studentNumber: string;
    beforeEach(async () => {
      ({ studentNumber } = await aStudent(api.database, { account: true }));
      house.signedIn = { ...house.signedIn, student_number: studentNumber };
    });
    const expectRefused = async (wanderer: Wanderer, url: string): Promise<void> => {
      const { location } = await wanderer.step(url);
      expect(location).toBe(`${HERE}/?problem=refused`);
      expect(await whoIs(wanderer)).toBeNull();
    };

    it('a code that was used', async () => {
      const wanderer = browser();
      const url = await untilCode(wanderer);
      const other = browser();
      expect((await wanderer.step(url)).location).toBe(`${HERE}/`);
      await expectRefused(other, url);
      // With the browser's own secret too: the request was taken.
      const again = await wanderer.step(url);
      expect(again.location).toBe(`${HERE}/?problem=refused`);
    });

    it('one of two answers at the same moment', async () => {
      const wanderer = browser();
      const url = await untilCode(wanderer);
      const both = await Promise.all([wanderer.step(url), wanderer.step(url)]);
      expect(new Set(both.map(({ location }) => location))).toEqual(
        new Set([`${HERE}/`, `${HERE}/?problem=refused`]),
      );
    });

    it('an answer in another browser than the one that asked (a victim signed in as the attacker)', async () => {
      const url = await untilCode(browser());
      await expectRefused(browser(), url);
      const busy = browser();
      await untilCode(busy);
      await expectRefused(busy, url);
    });

    it('a state of another request, one that is none, and none', async () => {
      const wanderer = browser();
      const url = new URL(await untilCode(wanderer));
      const other = new URL(await untilCode(browser()));
      for (const state of [other.searchParams.get('state')!, 'x'.repeat(43), '']) {
        const forged = new URL(url);
        if (state) forged.searchParams.set('state', state);
        else forged.searchParams.delete('state');
        await expectRefused(wanderer, forged.href);
      }
    });

    it('a code of another request: its nonce and its PKCE are others', async () => {
      const wanderer = browser();
      const url = new URL(await untilCode(wanderer));
      const other = new URL(await untilCode(browser()));
      url.searchParams.set('code', other.searchParams.get('code')!);
      await expectRefused(wanderer, url.href);
    });

    it('the answer of one provider at another (mix-up)', async () => {
      const wanderer = browser();
      const url = await untilCode(wanderer);
      await expectRefused(wanderer, url.replace('/kestrel/', '/other/'));
    });

    it('an answer that comes too late', async () => {
      const wanderer = browser();
      const url = await untilCode(wanderer);
      await api.database.inspect.query(`update coop.sign_in_request set expires_at = now()`);
      await expectRefused(wanderer, url);
    });

    it('what was never asked for', async () => {
      await expectRefused(browser(), `${CALLBACK}?code=abc&state=${'a'.repeat(43)}`);
    });
  });

  it('keeps the secrets of a request sealed', async () => {
    const wanderer = browser();
    const url = new URL(await untilCode(wanderer));
    const { rows } = await api.database.inspect.query<{ row: string }>(
      'select r::text as row from coop.sign_in_request r',
    );
    expect(JSON.stringify(rows)).not.toContain(url.searchParams.get('state'));
    expect(JSON.stringify(rows)).not.toContain(wanderer.cookie(HERE, 'coopdesk-leaving'));
  });
});
