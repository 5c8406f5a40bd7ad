import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { OfficeCalendar } from '../office-calendar.js';
import { SettingEditionStore } from './setting-edition.store.js';
import type { AnySetting, Setting, Standing, StandingSetting } from './setting.js';

interface Registered {
  readonly setting: StandingSetting<unknown>;
  readonly table: Standing<unknown>;
}

const WORKER: Actor = { kind: 'system', name: 'worker' };

/**
 * Settings whose edition in force stands in a table besides: where that is, and put there on its day. The slice that keeps a table
 * registers it, because this one must not know those that build upon it.
 */
@Injectable()
export class StandingSettings {
  private readonly known = new Map<string, Registered>();

  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SettingEditionStore,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** @throws where another table is registered for the setting */
  register<T>(setting: StandingSetting<T>, table: Standing<T>): void {
    const { name } = setting;
    if (this.known.has(name)) throw new Error(`The setting ${name} is registered already.`);
    this.known.set(name, { setting, table });
  }

  /** The table's side of the setting; null of one that stands in its editions alone. @throws where nobody registered it */
  tableOf<T>(setting: AnySetting<T>): Standing<T> | null {
    return 'standsBesides' in setting ? this.registered(setting) : null;
  }

  /** The setting with its first edition: the product's, or what stood in the table before anybody wrote one. */
  async withFirst<T>(tx: Transaction, setting: AnySetting<T>): Promise<Setting<T>> {
    return 'standsBesides' in setting
      ? { ...setting, shipped: await this.registered(setting).read(tx) }
      : setting;
  }

  /** Once a minute: whatever edition has its day by now stands in its table. */
  async putInForce(): Promise<{ settings: number }> {
    for (const { setting, table } of this.known.values())
      await this.transactions.run(WORKER, async (tx) => {
        await this.store.lock(tx, setting.name);
        const known = await this.withFirst(tx, setting);
        const { edition, content } = await this.store.inForce(tx, known, await this.calendar.today(tx));
        if (edition > 1) await table.put(tx, content, edition);
      });
    return { settings: this.known.size };
  }

  private registered<T>({ name }: StandingSetting<T>): Standing<T> {
    const found = this.known.get(name);
    if (!found) throw new Error(`Nobody keeps the table of the setting ${name}.`);
    return found.table as Standing<T>;
  }
}
