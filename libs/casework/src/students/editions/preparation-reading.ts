import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import type { Preparation } from '#domain/preparation/preparation.js';
import { PREPARATION } from './preparation-setting.js';
import { SettingEditions } from './setting-editions.js';

/** What to have at hand for an application to IRCC, for whoever is signed in. */
@Injectable()
export class PreparationReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly editions: SettingEditions,
  ) {}

  async current(actor: Actor): Promise<readonly Preparation[]> {
    return this.transactions.run(actor, (tx) => this.editions.current(tx, PREPARATION));
  }
}
