import type { Settings } from '../config/settings.js';
import type { IdentityProvider } from './identity-provider.js';
import { OidcProvider } from './oidc-provider.js';
import { SamlProvider } from './saml-provider.js';

/** Every provider of the settings, by its id. The class is the Nest token. */
export class IdentityProviders {
  private readonly byId: ReadonlyMap<string, IdentityProvider>;

  constructor({ signIn, http }: Pick<Settings, 'signIn' | 'http'>) {
    this.byId = new Map(
      signIn.providers.map((provider) => {
        const base = `${http.publicUrl}/api/v1/sign-in/${provider.id}`;
        const body =
          provider.kind === 'oidc'
            ? new OidcProvider(provider, `${base}/callback`)
            : new SamlProvider(provider, `${base}/callback`, `${base}/metadata`);
        return [provider.id, body];
      }),
    );
  }

  find(id: string): IdentityProvider | null {
    return this.byId.get(id) ?? null;
  }
}
