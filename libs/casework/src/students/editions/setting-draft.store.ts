import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { SettingDraft, SettingDraftWish } from './setting-draft.js';

const NOTHING_BEGUN = { basis: null, content: null, savedBy: null, savedAt: null };

/** Drafts of settings; whoever writes holds the setting's lock. */
@Injectable()
export class SettingDraftStore {
  async read(tx: Transaction, setting: string): Promise<SettingDraft> {
    const rows: SettingDraft[] = await tx.manager.query(
      `select version, basis, content, saved_by_name as "savedBy",
              to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt"
         from coop.setting_draft where setting = $1`,
      [setting],
    );
    const [row = { ...NOTHING_BEGUN, version: 1 }] = rows;
    return row.content === null ? { ...NOTHING_BEGUN, version: row.version } : row;
  }

  /** @param version of what is written now */
  async put(
    tx: Transaction,
    setting: string,
    version: number,
    { basis, content, savedBy, savedAt }: SettingDraftWish & { savedBy: string; savedAt: Date },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.setting_draft (setting, version, basis, content, saved_by_name, saved_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (setting) do update set version = excluded.version, basis = excluded.basis, content = excluded.content,
         saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at`,
      [setting, version, basis, content === null ? null : JSON.stringify(content), savedBy, savedAt],
    );
  }
}
