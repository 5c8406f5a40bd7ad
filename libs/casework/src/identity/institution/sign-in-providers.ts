import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import type { ProviderSettings } from '#platform/config/provider-settings.js';
import { Settings } from '#platform/config/settings.js';
import type { IdentityProvider } from '#platform/identity-provider/identity-provider.js';
import { IdentityProviders } from '#platform/identity-provider/identity-providers.js';
import { ProviderVault } from './provider-vault.js';
import { SignInProviderStore } from './sign-in-provider.store.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };

/** A provider in force: its settings, and what talks with it. */
export interface LiveProvider {
  readonly settings: ProviderSettings;
  readonly body: IdentityProvider;
}

/**
 * The institution's ways to sign in that are in force: those of the operator's file, in its order, then the office's own. Read from
 * the database at each sign-in, so that one taken out of force lets nobody in from that moment, in any process.
 */
@Injectable()
export class SignInProviders {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SignInProviderStore,
    private readonly vault: ProviderVault,
    private readonly bodies: IdentityProviders,
    private readonly settings: Settings,
  ) {}

  async list(): Promise<readonly ProviderSettings[]> {
    const rows = await this.transactions.run(SIGN_IN, (tx) => this.store.inForce(tx));
    const own = rows.flatMap(({ id, inForce }) => (inForce ? [this.vault.open(id, inForce)] : []));
    return [...this.settings.signIn.providers, ...own];
  }

  /** Null for one that is none, or not in force. */
  async find(id: string): Promise<LiveProvider | null> {
    const filed = this.settings.signIn.providers.find((one) => one.id === id);
    const settings = filed ?? (await this.ofOffice(id));
    return settings && { settings, body: this.bodies.of(settings) };
  }

  private async ofOffice(id: string): Promise<ProviderSettings | null> {
    const row = await this.transactions.run(SIGN_IN, (tx) => this.store.byId(tx, id));
    return row?.inForce ? this.vault.open(id, row.inForce) : null;
  }
}
