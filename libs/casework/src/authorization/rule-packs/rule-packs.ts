import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { RulePackStore } from './rule-pack.store.js';

/** Packs that come with the product. */
export const SHIPPED_RULE_PACKS: readonly RulePack[] = [RULE_PACK_2026_11];

/** Which rule pack answers, and the packs by their ids. A pack never changes under its id, so one that was read is kept. */
@Injectable()
export class RulePacks {
  private readonly known = new Map(SHIPPED_RULE_PACKS.map((pack) => [pack.id, pack]));

  constructor(private readonly store: RulePackStore) {}

  /** The pack that answers questions asked at that instant. */
  async inForce(tx: Transaction, at: Date): Promise<RulePack> {
    const id = await this.store.inForce(tx, at);
    const pack = await this.named(tx, id);
    if (!pack) throw new Error(`Rule pack ${id} is in force but neither shipped nor loaded.`);
    return pack;
  }

  async named(tx: Transaction, id: string): Promise<RulePack | null> {
    const known = this.known.get(id);
    if (known) return known;
    const pack = await this.store.contents(tx, id);
    if (pack) this.known.set(id, pack);
    return pack;
  }
}
