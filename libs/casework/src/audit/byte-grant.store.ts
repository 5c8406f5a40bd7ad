import { Injectable } from '@nestjs/common';
import type { BytesTransaction } from '#database/bytes-transactions.js';
import type { Transaction } from '#database/transaction.js';

/** What a grant opens: the person's key as it is kept, and where the bytes lie. */
export interface GrantedBytes {
  readonly wrapped: Buffer;
  readonly storageKeys: readonly string[];
}

@Injectable()
export class ByteGrantStore {
  /** The next row of the trail in this transaction makes the grant; no other does. */
  async name(tx: Transaction, grant: string): Promise<void> {
    await tx.manager.query(`select set_config('coopdesk.byte_grant', $1, true)`, [grant]);
  }

  /** @returns null when the grant was used, is over or never was, or the person is erased */
  async use({ manager }: BytesTransaction, grant: string): Promise<GrantedBytes | null> {
    await manager.query(`select set_config('coopdesk.byte_grant', $1, true)`, [grant]);
    const [used]: [{ studentId: string; purpose: string }[], number] = await manager.query(
      'update coop.byte_grant set used_at = now() where id = $1 returning student_id as "studentId", purpose',
      [grant],
    );
    if (!used[0]) return null;
    const { studentId, purpose } = used[0];
    const rows: { wrapped: Buffer | null; storageKeys: string[] | null }[] = await manager.query(
      `select k.wrapped_key as wrapped, (${WHERE_IT_LIES[purpose] ?? EVERYTHING}) as "storageKeys"
         from keyring.person_key k where k.student_id = $1`,
      [studentId],
    );
    const [found] = rows;
    return found?.wrapped ? { wrapped: found.wrapped, storageKeys: found.storageKeys ?? [] } : null;
  }

  /** Long over; kept for a day, so that an operator can see what was asked for and not fetched. @returns how many */
  async removeOld(tx: Transaction): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `delete from coop.byte_grant where expires_at < now() - interval '1 day'`,
    );
    return count;
  }
}

/** The policies leave of each table what the grant names. */
const PAGE = 'select array_agg(storage_key) from coop.document_page where student_id = $1';
const EVERYTHING = `select array_agg(storage_key) from (
  select storage_key from coop.document_file where student_id = $1
  union all select storage_key from coop.document_page where student_id = $1
  union all select storage_key from coop.letter where student_id = $1 and storage_key is not null) all_of_them`;
const WHERE_IT_LIES: Readonly<Record<string, string>> = {
  'document_file.viewed': 'select array_agg(storage_key) from coop.document_file where student_id = $1',
  'document_page.viewed': PAGE,
  'document_crop.viewed': PAGE,
  'letter.downloaded': 'select array_agg(storage_key) from coop.letter where student_id = $1',
  'upload.joined': `select array_agg('uploads/' || id || '/' || piece order by place) from coop.upload
    cross join lateral unnest(pieces) with ordinality as p (piece, place) where student_id = $1`,
};
