import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** A key as it is kept: under the master key. */
export interface WrappedKey {
  readonly studentId: string;
  readonly wrapped: Buffer;
}

@Injectable()
export class PersonKeyStore {
  async insert(tx: Transaction, keys: readonly WrappedKey[]): Promise<void> {
    await tx.manager.query(
      `insert into keyring.person_key (student_id, wrapped_key)
       select id, decode(wrapped, 'base64') from unnest($1::uuid[], $2::text[]) as k (id, wrapped)`,
      columnsOf(keys),
    );
  }

  /** One that is there already stays: another process made it of the same key. */
  async insertServing(tx: Transaction, keys: readonly WrappedKey[]): Promise<void> {
    await tx.manager.query(
      `insert into keyring.serving_key (student_id, wrapped)
       select id, decode(wrapped, 'base64') from unnest($1::uuid[], $2::text[]) as k (id, wrapped) on conflict do nothing`,
      columnsOf(keys),
    );
  }

  async servingOf(tx: Transaction, studentIds: readonly string[]): Promise<WrappedKey[]> {
    return tx.manager.query(
      'select student_id as "studentId", wrapped from keyring.serving_key where student_id = any($1)',
      [studentIds],
    );
  }

  /** For the worker: no other role has the right. */
  async wrappedOf(tx: Transaction, studentId: string): Promise<Buffer | undefined> {
    const rows: { wrapped: Buffer }[] = await tx.manager.query(
      'select wrapped_key as wrapped from keyring.person_key where student_id = $1 and wrapped_key is not null',
      [studentId],
    );
    return rows[0]?.wrapped;
  }

  /** Keys from before there were serving keys. For the worker, as above. */
  async withoutServing(tx: Transaction, limit: number): Promise<WrappedKey[]> {
    return tx.manager.query(
      `select student_id as "studentId", wrapped_key as wrapped from keyring.person_key k
        where wrapped_key is not null and not exists (select from keyring.serving_key s where s.student_id = k.student_id)
        limit $1`,
      [limit],
    );
  }
}

const columnsOf = (keys: readonly WrappedKey[]): [string[], string[]] => [
  keys.map(({ studentId }) => studentId),
  keys.map(({ wrapped }) => wrapped.toString('base64')),
];
