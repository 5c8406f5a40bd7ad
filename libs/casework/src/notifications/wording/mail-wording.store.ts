import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { MailWording } from './mail-wording.js';

/** A version of a mail's words; `content` null: back to the built-in ones. */
export interface WordingVersion {
  readonly kind: string;
  readonly version: number;
  readonly content: MailWording | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

const COLUMNS = `kind, version, content, written_by as "writtenBy", written_at as "writtenAt"`;

@Injectable()
export class MailWordingStore {
  /** The newest version of every kind that was ever written. */
  async newest(tx: Transaction): Promise<WordingVersion[]> {
    return tx.manager.query(
      `select distinct on (kind) ${COLUMNS} from coop.mail_wording order by kind, version desc`,
    );
  }

  /** The newest first. */
  async versions(tx: Transaction, kind: string): Promise<WordingVersion[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.mail_wording where kind = $1 order by version desc limit 100`,
      [kind],
    );
  }

  /** False where somebody has written this version already. */
  async add(
    tx: Transaction,
    wording: Pick<WordingVersion, 'kind' | 'version' | 'content' | 'writtenBy'>,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.mail_wording (kind, version, content, written_by) values ($1, $2, $3, $4)
       on conflict (kind, version) do nothing returning version`,
      [wording.kind, wording.version, wording.content && JSON.stringify(wording.content), wording.writtenBy],
    );
    return rows.length === 1;
  }
}
