import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { OIDC_CLIENT, openOidcHouse, type OidcHouse } from '#testing/oidc-house.js';
import { SAML_ENTRY, SAML_ISSUER, SamlHouse } from '#testing/saml-house.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestAnswer, TestClient } from '#testing/test-client.js';
import { bodyOf } from '#testing/test-desk.js';
import { Wanderer } from '#testing/wanderer.js';

const HERE = 'http://coop.kestrel.example';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly isInForce: boolean;
  readonly hasDraft: boolean;
}

describe('sign-in of the institution, entered on screen', () => {
  let api: TestApi;
  let house: OidcHouse;
  let admin: TestClient;
  let colleague: TestClient;
  let reviewer: TestClient;
  let serial = 0;
  let id: string;

  beforeAll(async () => {
    api = await startTestApi({ PUBLIC_URL: HERE });
    await anOffice(api.database);
    const signIn = async (role: string, name: string): Promise<TestClient> => {
      const email = `${name.split(' ')[0]!.toLowerCase()}@kestrel.example`;
      await anAccount(api.database, { role, email, displayName: name });
      return api.client().signIn(email, TEST_PASSWORD);
    };
    admin = await signIn('administrator', 'Ada Lin');
    colleague = await signIn('administrator', 'Bo Roy');
    reviewer = await signIn('reviewer', 'Rae Kim');
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    id = `school-${++serial}`;
    house = await openOidcHouse(`${HERE}/api/v1/sign-in/${id}/callback`);
    await api.database.inspect.query(
      `delete from coop.sign_in_provider; delete from coop.approval_request; update coop.two_person_rule set steps = '{}'`,
    );
  });
  afterEach(() => house.close());

  const wish = (values: Record<string, unknown> = {}): Record<string, unknown> => ({
    kind: 'oidc',
    id,
    nameEn: 'Sign in with your school account',
    nameFr: 'Se connecter avec le compte de l’école',
    issuer: house.issuer,
    ...OIDC_CLIENT,
    scopes: null,
    entryPoint: null,
    certificates: null,
    studentNumberClaim: 'student_number',
    staffClaim: 'groups',
    emailClaim: null,
    nameClaim: null,
    subjectClaim: null,
    staffRoles: ['coop-heads = administrator', 'coop=desk = reviewer'],
    ...values,
  });
  const changed = (version: number, values: Record<string, unknown> = {}) => {
    const { id: _given, ...rest } = wish(values);
    return admin.put(`/sign-in-provider-settings/${id}`, { ...rest, version });
  };
  const add = async (values = {}): Promise<Shown> =>
    bodyOf(await admin.post('/sign-in-provider-settings', wish(values)), 201);
  const putInForce = (version = 1, client = admin): Promise<TestAnswer> =>
    client.post(`/sign-in-provider-settings/${id}/in-force`, { version });
  const offered = async (): Promise<string[]> => {
    const { body } = await api.client().get('/sign-in-providers');
    return (body as { providers: { id: string }[] }).providers.map((one) => one.id);
  };
  /** Who comes in by the provider; null: nobody. */
  const enter = async (): Promise<string | null> => {
    const wanderer = new Wanderer({ [HERE]: api.address });
    await wanderer.follow(`${HERE}/api/v1/sign-in/${id}`, (url) => new URL(url).pathname === '/');
    const { status, body } = await wanderer.step(`${HERE}/api/v1/session`);
    return status === 200 ? (JSON.parse(body) as { account: { role: string } }).account.role : null;
  };
  const start = async (): Promise<number> =>
    (await new Wanderer({ [HERE]: api.address }).step(`${HERE}/api/v1/sign-in/${id}`)).status;

  it('is a draft first, then lets people in, then lets nobody in', async () => {
    const { studentNumber } = await aStudent(api.database, { account: true });
    house.signedIn = { sub: `person ${serial}`, student_number: studentNumber };
    expect(await add()).toMatchObject({ version: 1, isInForce: false, hasDraft: true, source: 'office' });
    expect([await offered(), await start()]).toEqual([[], 404]);
    expect((await admin.post(`/sign-in-provider-settings/${id}/check`)).body).toEqual({ isReachable: true });
    expect((await putInForce()).body).toMatchObject({ isInForce: true, hasDraft: false, approvalId: null });
    expect([await offered(), await enter()]).toEqual([[id], 'student']);
    house.signedIn = { sub: `head ${serial}`, groups: ['coop=desk'], email: `r${serial}@school.example` };
    expect(await enter()).toBe('reviewer');
    const out = await admin.post(`/sign-in-provider-settings/${id}/out-of-force`, { version: 2 });
    expect(out.body).toMatchObject({ isInForce: false, hasDraft: true, version: 3 });
    expect([await offered(), await start()]).toEqual([[], 404]);
    expect((await admin.post(`/sign-in-provider-settings/${id}/out-of-force`, { version: 3 })).status).toBe(
      409,
    );
  });

  it('counts as it was while its change is a draft', async () => {
    await add();
    await putInForce();
    const other = await openOidcHouse(`${HERE}/api/v1/sign-in/${id}/callback`);
    try {
      house.signedIn = { sub: `head ${serial}`, groups: ['coop-heads'], email: `h${serial}@school.example` };
      const draft = bodyOf<Shown>(await changed(2, { issuer: other.issuer, clientSecret: null }));
      expect(draft).toMatchObject({ isInForce: true, hasDraft: true, issuer: other.issuer });
      expect(await enter()).toBe('administrator');
      await putInForce(draft.version);
      other.signedIn = { sub: `head ${serial}`, groups: ['coop=desk'], email: `o${serial}@school.example` };
      expect(await enter()).toBe('reviewer');
    } finally {
      await other.close();
    }
  });

  it('keeps its secret: told to nobody, sealed in the table, and not in the trail', async () => {
    await add();
    const answers = [
      await admin.get('/sign-in-provider-settings'),
      await putInForce(),
      await changed(2, { clientSecret: null }),
    ];
    const rows = await api.database.inspect.query<{ row: string }>(
      `select p::text as row from coop.sign_in_provider p union all select e::text from coop.audit_entry e
        union all select encode(draft, 'escape') from coop.sign_in_provider`,
    );
    const all = JSON.stringify([answers.map(({ body }) => body), rows.rows]);
    expect(all).toContain(id);
    expect(all).not.toContain(OIDC_CLIENT.clientSecret);
  });

  it('waits for a second person where the office has two settle it', async () => {
    await api.database.inspect.query(`update coop.two_person_rule set steps = '{sign_in_provider}'`);
    await add();
    const { approvalId } = bodyOf<{ approvalId: string }>(await putInForce());
    expect([approvalId === null, await start()]).toEqual([false, 404]);
    expect((await admin.post(`/approvals/${approvalId}/approve`, { version: 1 })).status).toBe(403);
    expect((await colleague.post(`/approvals/${approvalId}/approve`, { version: 1 })).status).toBe(200);
    expect(await offered()).toEqual([id]);
  });

  it('is not put in force by a second person once the draft is another than was asked for', async () => {
    await api.database.inspect.query(`update coop.two_person_rule set steps = '{sign_in_provider}'`);
    await add();
    const { approvalId } = bodyOf<{ approvalId: string }>(await putInForce());
    await changed(1, { studentNumberClaim: 'number' });
    expect((await colleague.post(`/approvals/${approvalId}/approve`, { version: 1 })).status).toBe(409);
    expect(await offered()).toEqual([]);
  });

  it('takes SAML with its certificate, says when that ends, and what the provider has to know', async () => {
    const { certificate } = new SamlHouse();
    const saml = {
      kind: 'saml',
      issuer: SAML_ISSUER,
      entryPoint: SAML_ENTRY,
      clientId: null,
      clientSecret: null,
    };
    expect(await add({ ...saml, certificates: `\n${certificate}\n` })).toMatchObject({
      certificateEndsOn: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
      callbackUrl: `${HERE}/api/v1/sign-in/${id}/callback`,
      metadataUrl: `${HERE}/api/v1/sign-in/${id}/metadata`,
    });
    expect((await admin.post(`/sign-in-provider-settings/${id}/check`)).body).toEqual({ isReachable: true });
    await putInForce();
    expect(await start()).toBe(303);
  });

  it('says that a provider gives no answer', async () => {
    await add();
    await house.close();
    expect((await admin.post(`/sign-in-provider-settings/${id}/check`)).body).toEqual({ isReachable: false });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an address that is none', { issuer: 'login.school.example' }, 'issuer'],
    ['an address with a password in it', { issuer: 'https://me:secret@login.school.example' }, 'issuer'],
    ['no client', { clientId: null }, 'clientId'],
    ['no secret', { clientSecret: null }, 'clientSecret'],
    ['groups without roles', { staffRoles: [] }, 'staffRoles'],
    ['roles without a claim', { staffClaim: null }, 'staffRoles'],
    ['a role that is none', { staffRoles: ['all = owner'] }, 'staffRoles'],
    ['an id with a space', { id: 'my school' }, 'id'],
    ['no certificate', { kind: 'saml', entryPoint: SAML_ENTRY }, 'certificates'],
    [
      'a certificate that is none',
      {
        kind: 'saml',
        entryPoint: SAML_ENTRY,
        certificates: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      },
      'certificates',
    ],
  ])('refuses %s, by its field', async (_what, values, path) => {
    const { status, body } = await admin.post('/sign-in-provider-settings', wish(values));
    expect({ status, errors: (body as { errors: unknown }).errors }).toMatchObject({
      status: 422,
      errors: [{ path }],
    });
  });

  it('gives no id twice, no issuer to two, and keeps the kind', async () => {
    await add();
    const twin = wish({ id: `${id}-twin` });
    expect((await admin.post('/sign-in-provider-settings', twin)).body).toMatchObject({
      errors: [{ path: 'issuer' }],
    });
    const again = wish({ issuer: 'https://elsewhere.school.example' });
    expect((await admin.post('/sign-in-provider-settings', again)).body).toMatchObject({
      errors: [{ path: 'id' }],
    });
    const saml = { kind: 'saml', entryPoint: SAML_ENTRY, certificates: new SamlHouse().certificate };
    expect((await changed(1, saml)).body).toMatchObject({ errors: [{ path: 'kind' }] });
  });

  it('tells who changed it meanwhile, and is an administrator’s alone', async () => {
    await add();
    await changed(1);
    expect(await changed(1)).toMatchObject({ status: 409, body: { current: { version: 2 } } });
    expect((await reviewer.get('/sign-in-provider-settings')).status).toBe(403);
    expect((await putInForce(2, reviewer)).status).toBe(403);
    expect((await admin.post(`/sign-in-provider-settings/nobody/check`)).status).toBe(404);
    expect((await admin.post(`/sign-in-provider-settings/nobody/in-force`, { version: 1 })).status).toBe(404);
  });
});
