import { Ajv } from 'ajv';
import type { ProviderSettings } from './provider-settings.js';

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

export interface ProviderFault {
  /** Into the list: `/0/issuer`. */
  readonly path: string;
  readonly problem: string;
}

/** A list of providers with what may be left out filled in, or what is wrong with it, told without values. */
export function readProviderList(
  found: unknown,
): { readonly providers: ProviderSettings[] } | { readonly faults: ProviderFault[] } {
  if (isProviders(found)) return { providers: found };
  const faults = (isProviders.errors ?? []).map(({ instancePath, message }) => ({
    path: instancePath || '/',
    problem: message ?? 'is wrong',
  }));
  return { faults };
}
