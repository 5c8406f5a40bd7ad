import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Setting, SettingEdition } from './setting.js';

const EDITION = `e.edition, e.content, e.in_force_from::text as "inForceFrom", e.note, e.restored_from as "restoredFrom", e.recorded_by_name as "recordedBy",
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"`;

const shipped = <T>({ shipped: content }: Setting<T>): SettingEdition<T> => ({
  edition: 1,
  content,
  inForceFrom: null,
  note: null,
  restoredFrom: null,
  recordedBy: null,
  recordedAt: null,
});

@Injectable()
export class SettingEditionStore {
  /** What holds on the day (`YYYY-MM-DD`). */
  async inForce<T>(tx: Transaction, setting: Setting<T>, day: string): Promise<SettingEdition<T>> {
    const rows: SettingEdition<T>[] = await tx.manager.query(
      `select ${EDITION} from coop.setting_edition e where e.setting = $1 and e.in_force_from <= $2::date
        order by e.edition desc limit 1`,
      [setting.name, day],
    );
    return rows[0] ?? shipped(setting);
  }

  /** The newest first, what the product brought along last. */
  async history<T>(tx: Transaction, setting: Setting<T>): Promise<SettingEdition<T>[]> {
    const rows: SettingEdition<T>[] = await tx.manager.query(
      `select ${EDITION} from coop.setting_edition e where e.setting = $1 order by e.edition desc limit 200`,
      [setting.name],
    );
    return rows.at(-1)?.edition === 1 ? rows : [...rows, shipped(setting)];
  }

  /** Held until the transaction ends, so that editions of a setting follow one another. */
  async lock(tx: Transaction, setting: string): Promise<void> {
    await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('setting:' || $1, 0))`, [setting]);
  }

  async add(
    tx: Transaction,
    setting: string,
    { edition, content, inForceFrom, note, restoredFrom, recordedBy }: SettingEdition<unknown>,
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.setting_edition (setting, edition, content, in_force_from, note, restored_from, recorded_by_name)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [setting, edition, JSON.stringify(content), inForceFrom, note, restoredFrom, recordedBy],
    );
  }
}
