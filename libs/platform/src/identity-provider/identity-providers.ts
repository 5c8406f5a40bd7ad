import type { ProviderSettings } from '../config/provider-settings.js';
import type { Settings } from '../config/settings.js';
import type { IdentityProvider } from './identity-provider.js';
import { OidcProvider } from './oidc-provider.js';
import { SamlProvider } from './saml-provider.js';

/** What talks with a provider, made anew only when its settings are others. The class is the Nest token. */
export class IdentityProviders {
  private readonly known = new Map<string, { readonly settings: string; readonly body: IdentityProvider }>();

  constructor(private readonly settings: Pick<Settings, 'http'>) {}

  of(provider: ProviderSettings): IdentityProvider {
    const settings = JSON.stringify(provider);
    const known = this.known.get(provider.id);
    if (known?.settings === settings) return known.body;
    const body = this.made(provider);
    this.known.set(provider.id, { settings, body });
    return body;
  }

  /** For a look at settings that are not in force: nothing of it is kept. */
  made(provider: ProviderSettings): IdentityProvider {
    const { callback, metadata } = this.addressesOf(provider.id);
    return provider.kind === 'oidc'
      ? new OidcProvider(provider, callback)
      : new SamlProvider(provider, callback, metadata);
  }

  /** What the provider's operator enters there. */
  addressesOf(id: string): { readonly callback: string; readonly metadata: string } {
    const base = `${this.settings.http.publicUrl}/api/v1/sign-in/${id}`;
    return { callback: `${base}/callback`, metadata: `${base}/metadata` };
  }
}
