import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { type Configuration, Provider } from 'oidc-provider';

export interface OidcPerson {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** A real OpenID provider on a port of its own. Whoever is `signedIn` there is let through without a question. */
export interface OidcHouse {
  readonly issuer: string;
  /** Who sits at the provider now. */
  signedIn: OidcPerson;
  close(): Promise<void>;
}

export const OIDC_CLIENT = { clientId: 'coopdesk', clientSecret: 'a secret of the provider, long enough' };

export async function openOidcHouse(redirectUri: string): Promise<OidcHouse> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, OidcPerson>();
  const house = { signedIn: { sub: 'nobody' } as OidcPerson };
  const provider = new Provider(issuer, configurationFor(redirectUri, people));
  const answer = provider.callback();
  server.on('request', (request, reply) => {
    if (!request.url?.startsWith('/interaction/')) {
      void answer(request, reply);
      return;
    }
    people.set(house.signedIn.sub, house.signedIn);
    const login = { accountId: house.signedIn.sub, remember: false };
    void provider.interactionFinished(request, reply, { login }, { mergeWithLastSubmission: false });
  });
  return Object.assign(house, {
    issuer,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function configurationFor(redirectUri: string, people: ReadonlyMap<string, OidcPerson>): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return {
    clients: [
      {
        client_id: OIDC_CLIENT.clientId,
        client_secret: OIDC_CLIENT.clientSecret,
        redirect_uris: [redirectUri],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
    cookies: { keys: ['for tests alone'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'student_number', 'groups'], email: ['email'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    ttl: { Grant: 600, Session: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
  };
}
