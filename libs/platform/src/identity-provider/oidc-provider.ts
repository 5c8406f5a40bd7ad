import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import type { OidcSettings } from '../config/provider-settings.js';
import {
  IdentityProvider,
  type NoProof,
  type ProviderAnswer,
  ProviderAnswerError,
  type ProviderIdentity,
  type ProviderRequest,
} from './identity-provider.js';
import { textsOf } from './texts-of.js';

/** OpenID Connect: authorization code with PKCE, state and nonce; the ID token's signature, issuer, audience and times checked. */
export class OidcProvider extends IdentityProvider {
  readonly id: string;
  private found: Promise<Configuration> | undefined;

  constructor(
    private readonly settings: OidcSettings,
    private readonly callbackUrl: string,
  ) {
    super();
    this.id = settings.id;
  }

  override async begin({ id, nonce, verifier }: ProviderRequest): Promise<string> {
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.callbackUrl,
      scope: this.settings.scopes,
      state: id,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  override requestOf({ url }: ProviderAnswer): string | null {
    return new URL(url).searchParams.get('state');
  }

  override async complete(
    { url }: ProviderAnswer,
    { id, nonce, verifier }: ProviderRequest,
  ): Promise<ProviderIdentity> {
    try {
      const configuration = await this.configuration();
      const tokens = await authorizationCodeGrant(configuration, new URL(url), {
        pkceCodeVerifier: verifier,
        expectedState: id,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const more = configuration.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {};
      return { issuer: claims.iss, subject: claims.sub, claims: textsOf({ ...more, ...claims }) };
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      throw new ProviderAnswerError(typeof code === 'string' ? code : 'refused', reasonOf(error), {
        cause: error,
      });
    }
  }

  override metadata(): null {
    return null;
  }

  /** Asked for once; again after a failure. */
  private async configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    // Plain http is refused by the settings of production: it is for a provider on one's own machine.
    const insecure = server.protocol === 'http:' ? [allowInsecureRequests] : [];
    // The library trusts the connection for what comes from the token endpoint: its signature is checked by this alone.
    const execute = [enableNonRepudiationChecks, ...insecure];
    this.found ??= discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 });
    try {
      return await this.found;
    } catch (error) {
      this.found = undefined;
      throw error;
    }
  }
}

/** What the provider says of itself while it has a failure (RFC 6749, 4.1.2.1). */
const ITS_OWN_FAILURES = ['server_error', 'temporarily_unavailable'];

function reasonOf(error: unknown): NoProof {
  if (error instanceof AuthorizationResponseError)
    return ITS_OWN_FAILURES.includes(error.error) ? 'unreachable' : 'declined';
  return isSilence(error) ? 'unreachable' : 'refused';
}

interface Failure {
  readonly code?: unknown;
  /** Of an answer over HTTP. */
  readonly status?: unknown;
  readonly cause?: unknown;
}

/** Whether what failed, at whatever depth the libraries wrapped it, is the connection or a failing server. */
function isSilence(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, status, cause } = error as Failure;
  const isBroken = typeof code === 'string' && NETWORK.test(code);
  return isBroken || (typeof status === 'number' && status >= 500) || isSilence(cause);
}

/** Codes of the operating system, of Node's HTTP client, and of the library for its own time limit. */
const NETWORK = /^(E[A-Z]{3,}|EAI_AGAIN|UND_ERR_[A-Z_]+|OAUTH_TIMEOUT)$/;
