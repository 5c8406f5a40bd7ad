import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { EnvironmentReader } from './environment-reader.js';
import type { ProviderSettings } from './provider-settings.js';

const NAME = 'SIGN_IN_PROVIDERS_FILE';
const text = { type: 'string', minLength: 1 };
const shared = {
  id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' },
  name: {
    type: 'object',
    properties: { en: text, fr: text },
    required: ['en', 'fr'],
    additionalProperties: false,
  },
  claims: {
    type: 'object',
    properties: { studentNumber: text, email: text, name: text, staff: text, subject: text },
    additionalProperties: false,
    default: {},
  },
  staffRoles: {
    type: 'object',
    additionalProperties: { enum: ['reviewer', 'coordinator', 'administrator'] },
    default: {},
  },
};
const SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['kind'],
    discriminator: { propertyName: 'kind' },
    oneOf: [
      {
        properties: {
          kind: { const: 'oidc' },
          ...shared,
          issuer: { type: 'string', pattern: '^https?://' },
          clientId: text,
          clientSecret: text,
          scopes: { type: 'string', default: 'openid profile email' },
        },
        required: ['id', 'name', 'issuer', 'clientId', 'clientSecret'],
        additionalProperties: false,
      },
      {
        properties: {
          kind: { const: 'saml' },
          ...shared,
          issuer: text,
          entryPoint: { type: 'string', pattern: '^https?://' },
          certificates: {
            type: 'array',
            minItems: 1,
            items: { type: 'string', pattern: 'BEGIN CERTIFICATE' },
          },
        },
        required: ['id', 'name', 'issuer', 'entryPoint', 'certificates'],
        additionalProperties: false,
      },
    ],
  },
};

const isProviders = new Ajv({ allErrors: true, useDefaults: true, discriminator: true }).compile<
  ProviderSettings[]
>(SCHEMA);

/** The providers of the file that the environment names; none without one. What is wrong is told without values. */
export function readProviders(read: EnvironmentReader): readonly ProviderSettings[] {
  const file = read.optional(NAME);
  if (file === undefined) return [];
  const found = parsed(file);
  if (found === null) {
    read.report(NAME, 'names no readable file of JSON', 'See "Sign-in of the institution" in the guide.');
    return [];
  }
  if (!isProviders(found)) {
    for (const { instancePath, message } of isProviders.errors ?? [])
      read.report(NAME, `has a fault at ${instancePath || '/'}: ${message}`, 'Correct the file.');
    return [];
  }
  if (new Set(found.map(({ id }) => id)).size < found.length)
    read.report(NAME, 'gives one id twice', 'Give each provider an id of its own.');
  return found;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    // Missing, unreadable or no JSON: the operator is told the same, and to look at the guide.
    return null;
  }
}
