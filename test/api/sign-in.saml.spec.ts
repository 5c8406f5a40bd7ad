import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aStudent, anOffice } from '#testing/builders.js';
import { SAML_ENTRY, SAML_ISSUER, type SamlAnswer, SamlHouse } from '#testing/saml-house.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';
import { Wanderer } from '#testing/wanderer.js';

const HERE = 'http://coop.kestrel.example';
const BASE = `${HERE}/api/v1/sign-in/campus`;
const IDP = new URL(SAML_ENTRY).origin;

describe('sign-in by the institution (SAML 2.0)', () => {
  let api: TestApi;
  let idp: SamlHouse;
  let folder: string;
  let metadata: string;
  let studentNumber: string;
  let studentId: string;
  let serial = 0;

  beforeAll(async () => {
    idp = new SamlHouse();
    folder = await makeDataDir();
    const file = join(folder, 'providers.json');
    const provider = {
      kind: 'saml',
      name: { en: 'Campus', fr: 'Campus' },
      issuer: SAML_ISSUER,
      entryPoint: SAML_ENTRY,
      certificates: [idp.certificate],
      claims: { studentNumber: 'studentNumber', staff: 'role', email: 'mail', name: 'cn' },
      staffRoles: { coop: 'coordinator' },
    };
    await writeFile(
      file,
      JSON.stringify([
        { ...provider, id: 'campus' },
        { ...provider, id: 'eppn', claims: { studentNumber: 'studentNumber', subject: 'uniqueId' } },
      ]),
    );
    api = await startTestApi({ SIGN_IN_PROVIDERS_FILE: file, PUBLIC_URL: HERE });
    await anOffice(api.database);
    metadata = (await new Wanderer({ [HERE]: api.address }).step(`${BASE}/metadata`)).body;
  });
  afterAll(async () => {
    await api.close();
    await removeDataDir(folder);
  });
  beforeEach(async () => {
    ({ id: studentId, studentNumber } = await aStudent(api.database, { account: true }));
    serial += 1;
  });

  const browser = (): Wanderer => new Wanderer({ [HERE]: api.address });
  const me = (): SamlAnswer => ({ nameId: `person-${serial}`, attributes: { studentNumber } });

  async function ask(wanderer: Wanderer, base = BASE): Promise<{ id: string; relay: string }> {
    const { location } = await wanderer.step(base);
    expect(location).toMatch(new RegExp(`^${SAML_ENTRY}\\?`));
    const relay = new URL(location!).searchParams.get('RelayState')!;
    return { id: await idp.requestIn(location!, metadata), relay };
  }
  /** The provider's page posts from its own site. */
  const post = (wanderer: Wanderer, xml: string, relay: string, base = BASE) =>
    wanderer.step(
      `${base}/callback`,
      { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: relay },
      IDP,
    );
  async function whoIs(wanderer: Wanderer): Promise<{ role: string; studentId: string | null } | null> {
    const { status, body } = await wanderer.step(`${HERE}/api/v1/session`);
    return status === 200
      ? (JSON.parse(body) as { account: { role: string; studentId: string | null } }).account
      : null;
  }
  async function enter(wish: SamlAnswer = me(), change = (xml: string) => xml, wanderer = browser()) {
    const { id, relay } = await ask(wanderer);
    const xml = change(await idp.answer(metadata, id, wish));
    const posted = await post(wanderer, xml, relay);
    const end = posted.location?.includes('/finish')
      ? (await wanderer.step(posted.location)).location
      : posted.location;
    return { end, account: await whoIs(wanderer), wanderer, xml, relay };
  }
  const REFUSED = { end: `${HERE}/?problem=refused`, account: null };

  it('tells the provider what it has to know, signed assertions wanted', () => {
    expect(metadata).toContain('WantAssertionsSigned="true"');
    expect(metadata).toContain(`${BASE}/callback`);
  });

  it('lets a student of the roster in by a signed assertion, and knows them again by their name there', async () => {
    expect(await enter()).toMatchObject({ end: `${HERE}/`, account: { role: 'student', studentId } });
    const { nameId } = me();
    expect(await enter({ nameId })).toMatchObject({ end: `${HERE}/`, account: { studentId } });
  });

  it('takes staff and their role from an attribute', async () => {
    const attributes = { role: 'coop', mail: `cora${serial}@coop.example`, cn: 'Cora' };
    expect(await enter({ nameId: `staff-${serial}`, attributes })).toMatchObject({
      account: { role: 'coordinator' },
    });
  });

  it('knows people by the attribute that the settings name', async () => {
    const wanderer = browser();
    const base = BASE.replace('campus', 'eppn');
    const own = metadata.replaceAll('/campus/', '/eppn/');
    const { id, relay } = await ask(wanderer, base);
    const attributes = { studentNumber, uniqueId: `u-${serial}` };
    const format = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
    const xml = await idp.answer(own, id, { nameId: 'today', nameIdFormat: format, attributes });
    const { location } = await post(wanderer, xml, relay, base);
    await wanderer.step(location!);
    expect(await whoIs(wanderer)).toMatchObject({ studentId });
  });

  it('refuses a name that is another at each sign-in, and a mail address for a name', async () => {
    for (const format of ['2.0:nameid-format:transient', '1.1:nameid-format:emailAddress'])
      expect(await enter({ ...me(), nameIdFormat: `urn:oasis:names:tc:SAML:${format}` })).toMatchObject(
        REFUSED,
      );
  });

  it.each<[string, (xml: string) => string]>([
    ['a changed name', (xml) => xml.replace(/person-\d+</, 'person-0<')],
    ['a changed attribute', (xml) => xml.replace(/>\d{9}</, '>100900000<')],
    ['a stripped signature', (xml) => xml.replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, '')],
    ['a comment in the name that cuts it short', (xml) => xml.replace(/(person)(-\d+<)/, '$1<!-- -->$2')],
    ['a wrapped signature: a forged assertion before the signed one', (xml) => wrapped(xml, 'before')],
    ['a wrapped signature: a forged assertion after the signed one', (xml) => wrapped(xml, 'after')],
    ['a wrapped signature: the signed assertion inside the forged one', (xml) => wrapped(xml, 'inside')],
    [
      'a document type with entities',
      (xml) => `<!DOCTYPE r [<!ENTITY e "person-0">]>${xml.replace(/person-\d+</, '&e;<')}`,
    ],
    ['no XML', () => 'hello'],
    ['nothing', () => ''],
  ])('refuses %s', async (what, change) => {
    const result = await enter(me(), change);
    // A comment is no part of what is signed: the name may be read whole, never cut short.
    if (what.startsWith('a comment') && result.account) expect(result.account).toMatchObject({ studentId });
    else expect(result).toMatchObject(REFUSED);
    const { rows } = await api.database.inspect.query(
      `select subject from coop.external_identity where subject in ('person-0', 'person', 'attacker')`,
    );
    expect(rows).toEqual([]);
  });

  it.each<[string, Partial<SamlAnswer>]>([
    ['another audience', { audience: 'https://another.example' }],
    ['another recipient', { recipient: 'https://another.example/acs' }],
    ['another issuer', { issuer: 'https://another.example/metadata' }],
    ['expired', { from: -10, until: -2 }],
    ['not valid yet', { from: 3, until: 10 }],
    ['unsolicited', { unsolicited: true }],
  ])('refuses a signed assertion: %s', async (_what, part) => {
    expect(await enter({ ...me(), ...part })).toMatchObject(REFUSED);
  });

  it('refuses an unsolicited assertion that is wrapped into an answer to an own request', async () => {
    const inResponse = (xml: string) => xml.replace('<samlp:Response', `<samlp:Response InResponseTo="_x"`);
    expect(await enter({ ...me(), unsolicited: true }, inResponse)).toMatchObject(REFUSED);
    const wanderer = browser();
    const { id, relay } = await ask(wanderer);
    const xml = await idp.answer(metadata, id, { ...me(), unsolicited: true });
    const posted = await post(
      wanderer,
      xml.replace('<samlp:Response', `<samlp:Response InResponseTo="${id}"`),
      relay,
    );
    expect(posted.location).toBe(REFUSED.end);
  });

  it('says so where the provider answers that it let nobody through', async () => {
    const stopped = (xml: string) =>
      xml
        .replace(/<saml:Assertion[\s\S]*<\/saml:Assertion>/, '')
        .replace('status:Success', 'status:Responder');
    expect(await enter(me(), stopped)).toMatchObject({ end: `${HERE}/?problem=declined`, account: null });
  });

  it('refuses another key than the settings know', async () => {
    const stranger = new SamlHouse();
    const wanderer = browser();
    const { id, relay } = await ask(wanderer);
    expect((await post(wanderer, await stranger.answer(metadata, id, me()), relay)).location).toBe(
      REFUSED.end,
    );
  });

  it('refuses an answer that was used, for a new request too', async () => {
    const { xml, relay, wanderer } = await enter();
    expect((await post(wanderer, xml, relay)).location).toBe(REFUSED.end);
    const other = browser();
    const { relay: fresh } = await ask(other);
    expect((await post(other, xml, fresh)).location).toBe(REFUSED.end);
  });

  it('takes an answer once of two at the same moment', async () => {
    const wanderer = browser();
    const { id, relay } = await ask(wanderer);
    const xml = await idp.answer(metadata, id, me());
    const both = await Promise.all([post(wanderer, xml, relay), post(wanderer, xml, relay)]);
    expect(both.filter(({ location }) => location === REFUSED.end)).toHaveLength(1);
  });

  it('lets only the browser in that asked, and its ticket once', async () => {
    const wanderer = browser();
    const { id, relay } = await ask(wanderer);
    const { location } = await post(wanderer, await idp.answer(metadata, id, me()), relay);
    const other = browser();
    await ask(other);
    expect((await other.step(location!)).location).toBe(REFUSED.end);
    expect(await whoIs(other)).toBeNull();
    expect((await wanderer.step(location!)).location).toBe(REFUSED.end);
  });

  it('reads forms nowhere else', async () => {
    const answer = await fetch(`${api.address}/api/v1/session`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'a@b.example', password: 'x' }),
    });
    expect(answer.status).toBe(415);
  });
});

/** The attacks of signature wrapping (XSW): the signed assertion stays whole, and another one is put where it may be read. */
function wrapped(xml: string, where: 'before' | 'after' | 'inside'): string {
  const signed = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)![0];
  const forged = signed
    .replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, '')
    .replace(/person-\d+</, 'attacker<')
    .replace(/ ID="[^"]*"/, ' ID="_forged"');
  if (where === 'before') return xml.replace(signed, `${forged}${signed}`);
  if (where === 'after') return xml.replace(signed, `${signed}${forged}`);
  return xml.replace(signed, forged.replace('</saml:Assertion>', `${signed}</saml:Assertion>`));
}
