import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { OIDC_CLIENT } from './oidc-house.js';

/** How the next ID token differs from an honest one. */
export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly signedBy?: 'issuer' | 'stranger' | 'the client secret' | 'nobody';
  /** Changes the token after it was signed. */
  readonly change?: (token: string) => string;
}

/**
 * An OpenID provider that can lie, as a real one does not: its tokens are made by hand. It lets everybody through at once and
 * says of them what `forgery` says.
 */
export interface ForgingIssuer {
  readonly issuer: string;
  forgery: Forgery;
  close(): Promise<void>;
}

const KEY_ID = 'one';

export async function openForgingIssuer(studentNumber: () => string): Promise<ForgingIssuer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const nonces = new Map<string, string>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const house = { issuer, forgery: {} as Forgery };

  const tokenFor = (nonce: string): string => {
    const { claims = {}, signedBy = 'issuer', change = (token: string) => token } = house.forgery;
    const now = Math.floor(Date.now() / 1_000);
    const honest = { iss: issuer, aud: OIDC_CLIENT.clientId, iat: now, exp: now + 300, nonce };
    const body = { ...honest, sub: 'somebody', student_number: studentNumber(), ...claims };
    return change(tokenOf(body, signedBy, { issuer: own.privateKey, stranger: stranger.privateKey }));
  };
  const answers: Record<string, (request: IncomingMessage, url: URL) => Promise<object> | object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({
      keys: [{ ...own.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: KEY_ID }],
    }),
    '/token': async (request) => {
      const code = new URLSearchParams(await text(request)).get('code') ?? '';
      return {
        access_token: 'an access token',
        token_type: 'Bearer',
        id_token: tokenFor(nonces.get(code) ?? ''),
      };
    },
  };
  server.on('request', (request, reply) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/authorize') {
      const code = `code-${nonces.size}`;
      nonces.set(code, url.searchParams.get('nonce') ?? '');
      const back = new URL(url.searchParams.get('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      reply.writeHead(302, { location: back.href }).end();
      return;
    }
    void Promise.resolve(answers[url.pathname]?.(request, url) ?? {}).then((answer) =>
      reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
    );
  });
  return Object.assign(house, {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function tokenOf(
  body: object,
  signedBy: NonNullable<Forgery['signedBy']>,
  keys: { readonly issuer: KeyObject; readonly stranger: KeyObject },
): string {
  const alg = { issuer: 'RS256', stranger: 'RS256', 'the client secret': 'HS256', nobody: 'none' }[signedBy];
  const signed = [{ alg, kid: KEY_ID, typ: 'JWT' }, body]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature =
    signedBy === 'nobody'
      ? ''
      : signedBy === 'the client secret'
        ? createHmac('sha256', OIDC_CLIENT.clientSecret).update(signed).digest('base64url')
        : sign('sha256', Buffer.from(signed), keys[signedBy]).toString('base64url');
  return `${signed}.${signature}`;
}
