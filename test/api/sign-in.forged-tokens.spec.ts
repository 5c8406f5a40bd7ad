import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anOffice } from '#testing/builders.js';
import { type Forgery, type ForgingIssuer, openForgingIssuer } from '#testing/forging-issuer.js';
import { OIDC_CLIENT } from '#testing/oidc-house.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';
import { Wanderer } from '#testing/wanderer.js';

const HERE = 'http://coop.kestrel.example';
const MINUTES = 60;
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

/** A real provider cannot be made to send these; state, code and PKCE are right in each, so that the token alone decides. */
describe('sign-in by an ID token that is not what it seems', () => {
  let api: TestApi;
  let issuer: ForgingIssuer;
  let folder: string;
  let studentNumber: string;

  beforeAll(async () => {
    issuer = await openForgingIssuer(() => studentNumber);
    folder = await makeDataDir();
    const file = join(folder, 'providers.json');
    const provider = {
      kind: 'oidc',
      id: 'forger',
      name: { en: 'Campus', fr: 'Campus' },
      issuer: issuer.issuer,
      ...OIDC_CLIENT,
      claims: { studentNumber: 'student_number' },
    };
    await writeFile(file, JSON.stringify([provider]));
    api = await startTestApi({ SIGN_IN_PROVIDERS_FILE: file, PUBLIC_URL: HERE });
    await anOffice(api.database);
    ({ studentNumber } = await aStudent(api.database, { account: true }));
  });
  afterAll(async () => {
    await api?.close();
    await issuer?.close();
    await removeDataDir(folder);
  });

  /** Where the browser ends, and what the session says to it there. */
  const enter = async (forgery: Forgery) => {
    issuer.forgery = forgery;
    const browser = new Wanderer({ [HERE]: api.address });
    const { location } = await browser.follow(
      `${HERE}/api/v1/sign-in/forger`,
      (url) => url.startsWith(HERE) && !url.includes('/sign-in/'),
    );
    return { end: location, session: (await browser.step(`${HERE}/api/v1/session`)).status };
  };

  it('lets an honest one in, so that what is refused below is refused for its fault', async () => {
    expect(await enter({})).toEqual({ end: `${HERE}/`, session: 200 });
  });

  it.each<[string, Forgery]>([
    ['with another nonce', { claims: { nonce: 'of another sign-in' } }],
    ['with no nonce', { claims: { nonce: undefined } }],
    ['with another audience', { claims: { aud: 'another client' } }],
    ['with two audiences, sent to the other', { claims: { aud: [OIDC_CLIENT.clientId, 'x'], azp: 'x' } }],
    ['with another issuer', { claims: { iss: 'https://evil.example' } }],
    ['that has expired', { claims: { iat: inSeconds(-20 * MINUTES), exp: inSeconds(-10 * MINUTES) } }],
    ['without an end', { claims: { exp: undefined } }],
    ['that holds from later on', { claims: { nbf: inSeconds(10 * MINUTES) } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['that nobody signed (alg none)', { signedBy: 'nobody' }],
    ['signed by another key under the same name', { signedBy: 'stranger' }],
    ['signed by the client’s own secret (alg HS256)', { signedBy: 'the client secret' }],
    ['with its signature stripped', { change: (token) => token.replace(/[^.]*$/, '') }],
    ['with another person put in after signing', { change: (token) => withSubject(token, 'somebody else') }],
  ])('refuses one %s', async (_what, forgery) => {
    expect(await enter(forgery)).toEqual({ end: `${HERE}/?problem=refused`, session: 401 });
  });
});

function withSubject(token: string, sub: string): string {
  const [head, body, signature] = token.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  return [head, Buffer.from(JSON.stringify({ ...claims, sub })).toString('base64url'), signature].join('.');
}
