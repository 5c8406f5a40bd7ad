import { Injectable } from '@nestjs/common';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { done, notFound, type Outcome } from '../../outcome.js';
import { type BrandLogo, BrandLogoStore } from './brand-logo.store.js';
import { type Brand, BRAND, linkColourOf } from './brand-setting.js';
import { SettingEditions } from './setting-editions.js';

/** The brand as mails carry it. */
export interface MailBrand extends Brand {
  /** Null also where mail programs would not show it. */
  readonly logo: BrandLogo | null;
}

/** Many mail programs show no SVG, and what is large goes out with every mail. */
const IN_MAILS = ['image/png', 'image/jpeg'];
const MOST_IN_MAILS = 102_400;

const ANYBODY = { kind: 'system', name: 'sign_in' } as const;

/** The brand that holds today, for everybody: also for whoever has not signed in yet. */
@Injectable()
export class BrandReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly editions: SettingEditions,
    private readonly logos: BrandLogoStore,
  ) {}

  /** `logo` is the hash of the picture, null where there is none. */
  async current(): Promise<Brand & { readonly linkColour: string | null; readonly logo: string | null }> {
    return this.transactions.run(ANYBODY, async (tx) => {
      const brand = await this.editions.current(tx, BRAND);
      return { ...brand, linkColour: linkColourOf(brand), logo: await this.logos.hash(tx) };
    });
  }

  async logo(): Promise<Outcome<BrandLogo>> {
    const found = await this.transactions.run(ANYBODY, (tx) => this.logos.read(tx));
    return found ? done(found) : notFound('logo');
  }

  async ofMails(tx: Transaction): Promise<MailBrand> {
    const logo = await this.logos.read(tx);
    const fits = logo && IN_MAILS.includes(logo.mediaType) && logo.content.length <= MOST_IN_MAILS;
    return { ...(await this.editions.current(tx, BRAND)), logo: fits ? logo : null };
  }
}
