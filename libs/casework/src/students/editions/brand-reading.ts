import { Injectable } from '@nestjs/common';
import { ActorTransactions } from '#database/transaction.js';
import { type Brand, BRAND, linkColourOf } from './brand-setting.js';
import { SettingEditions } from './setting-editions.js';

/** The brand that holds today, for everybody: also for whoever has not signed in yet. */
@Injectable()
export class BrandReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly editions: SettingEditions,
  ) {}

  async current(): Promise<Brand & { readonly linkColour: string | null }> {
    const brand = await this.transactions.run({ kind: 'system', name: 'sign_in' }, (tx) =>
      this.editions.current(tx, BRAND),
    );
    return { ...brand, linkColour: linkColourOf(brand) };
  }
}
