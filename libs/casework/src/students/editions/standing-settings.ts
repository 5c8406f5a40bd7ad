import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { OfficeCalendar } from '../office-calendar.js';
import { OFFICE, TERMS } from './office-setting.js';
import { OfficeStanding } from './office-standing.js';
import { SettingEditionStore } from './setting-edition.store.js';
import type { AnySetting, Setting, Standing, StandingSetting } from './setting.js';
import { TermStanding } from './term-standing.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const ALL = [OFFICE, TERMS] as readonly StandingSetting<unknown>[];

/** Settings whose edition in force stands in a table besides: where that is, and put there on its day. */
@Injectable()
export class StandingSettings {
  private readonly tables: Readonly<Record<StandingSetting<unknown>['standsIn'], unknown>>;

  constructor(
    office: OfficeStanding,
    terms: TermStanding,
    private readonly transactions: ActorTransactions,
    private readonly store: SettingEditionStore,
    private readonly calendar: OfficeCalendar,
  ) {
    this.tables = { office, terms };
  }

  /** The table's side of the setting; null of one that stands in its editions alone. */
  tableOf<T>(setting: AnySetting<T>): Standing<T> | null {
    return 'standsIn' in setting ? (this.tables[setting.standsIn] as Standing<T>) : null;
  }

  /** The setting with its first edition: the product's, or what stood in the table before anybody wrote one. */
  async withFirst<T>(tx: Transaction, setting: AnySetting<T>): Promise<Setting<T>> {
    return 'standsIn' in setting ? { ...setting, shipped: await this.tableOf(setting)!.read(tx) } : setting;
  }

  /** Once a minute: whatever edition has its day by now stands in its table. */
  async putInForce(): Promise<{ settings: number }> {
    for (const setting of ALL)
      await this.transactions.run(WORKER, async (tx) => {
        await this.store.lock(tx, setting.name);
        const known = await this.withFirst(tx, setting);
        const { edition, content } = await this.store.inForce(tx, known, await this.calendar.today(tx));
        if (edition > 1) await this.tableOf(setting)!.put(tx, content, edition);
      });
    return { settings: ALL.length };
  }
}
