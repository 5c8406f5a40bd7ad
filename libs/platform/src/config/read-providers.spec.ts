import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnvironmentReader } from './environment-reader.js';
import { readProviders } from './read-providers.js';

const OIDC = {
  kind: 'oidc',
  id: 'school',
  name: { en: 'School', fr: 'École' },
  issuer: 'https://login.school.example',
  clientId: 'coopdesk',
  clientSecret: 'hunter2hunter2',
};
const SAML = {
  kind: 'saml',
  id: 'campus',
  name: { en: 'Campus', fr: 'Campus' },
  issuer: 'https://idp.school.example',
  entryPoint: 'https://idp.school.example/sso',
  certificates: ['-----BEGIN CERTIFICATE-----\n…'],
};

describe('readProviders', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'coopdesk-providers-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function read(content: string) {
    const file = join(folder, 'providers.json');
    writeFileSync(file, content);
    const reader = new EnvironmentReader({ SIGN_IN_PROVIDERS_FILE: file });
    return { providers: readProviders(reader), problems: reader.problems };
  }

  it('knows none without a file', () => {
    expect(readProviders(new EnvironmentReader({}))).toEqual([]);
  });

  it('fills in what may be left out, in the order of the file', () => {
    const { providers, problems } = read(JSON.stringify([SAML, OIDC]));
    expect(problems).toEqual([]);
    expect(providers).toEqual([
      { ...SAML, claims: {}, staffRoles: {} },
      { ...OIDC, claims: {}, staffRoles: {}, scopes: 'openid profile email' },
    ]);
  });

  it.each<[string, unknown]>([
    ['is no list', OIDC],
    ['has a kind that is none', [{ ...OIDC, kind: 'ldap' }]],
    ['has a key too many', [{ ...OIDC, clientSecrt: 'x' }]],
    ['lacks a key', [{ ...SAML, certificates: undefined }]],
    ['has no certificate', [{ ...SAML, certificates: ['MIIC'] }]],
    ['gives a role that is none', [{ ...OIDC, staffRoles: { heads: 'owner' } }]],
    ['has an id that fits no address', [{ ...OIDC, id: 'a/b' }]],
    ['gives an id twice', [OIDC, { ...SAML, id: 'school' }]],
  ])('refuses a file that %s, without its values', (_what, content) => {
    const { problems } = read(JSON.stringify(content));
    expect(problems).toMatchObject([{ name: 'SIGN_IN_PROVIDERS_FILE' }]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('refuses what is no JSON, and a file that is not there', () => {
    expect(read('{').problems).toHaveLength(1);
    const reader = new EnvironmentReader({ SIGN_IN_PROVIDERS_FILE: join(folder, 'missing.json') });
    expect(readProviders(reader)).toEqual([]);
    expect(reader.problems).toHaveLength(1);
  });
});
