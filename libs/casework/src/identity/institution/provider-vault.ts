import { Injectable } from '@nestjs/common';
import type { ProviderSettings } from '#platform/config/provider-settings.js';
import { Settings } from '#platform/config/settings.js';
import { openJson, sealJson } from '#platform/encryption/sealed-json.js';

/** Settings of a provider hold its secret: they are kept sealed under the master key, each for its id alone. */
@Injectable()
export class ProviderVault {
  constructor(private readonly settings: Settings) {}

  seal(provider: ProviderSettings): Buffer {
    return sealJson(this.settings.masterKey, provider, purposeOf(provider.id));
  }

  open(id: string, sealed: Buffer): ProviderSettings {
    return openJson(this.settings.masterKey, sealed, purposeOf(id)) as ProviderSettings;
  }
}

const purposeOf = (id: string): string => `sign_in_provider ${id}`;
