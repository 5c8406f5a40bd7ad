import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { unwrapKey, wrapKey } from '#platform/encryption/key-wrap.js';
import { newKey } from '#platform/encryption/subkey.js';

/** Raised when a person's key was erased: what it sealed can never be read again. */
export class ErasedKeyError extends Error {
  override readonly name = 'ErasedKeyError';
}

/**
 * The key of each person, 32 bytes, kept wrapped by the master key in the `keyring` schema. Whatever identifies a
 * person at rest is sealed under it, so that erasing the key erases every copy.
 */
@Injectable()
export class PersonKeys {
  constructor(private readonly settings: Settings) {}

  /** Makes the key of a new person; call before or with the insert of the student's row (the reference is deferred). */
  async create(tx: Transaction, studentId: string): Promise<void> {
    await this.createMany(tx, [studentId]);
  }

  /** @returns the keys by student, so that what is sealed at once need not fetch them back */
  async createMany(tx: Transaction, studentIds: readonly string[]): Promise<Map<string, Buffer>> {
    const keys = new Map(studentIds.map((id) => [id, newKey()]));
    const wrapped = [...keys.values()].map((key) => wrapKey(this.settings.masterKey, key).toString('base64'));
    await tx.manager.query(
      `insert into keyring.person_key (student_id, wrapped_key)
       select id, decode(wrapped, 'base64') from unnest($1::uuid[], $2::text[]) as k (id, wrapped)`,
      [[...keys.keys()], wrapped],
    );
    return keys;
  }

  /** @throws ErasedKeyError when the key was erased or is not the actor's to see. */
  async keyOf(tx: Transaction, studentId: string): Promise<Buffer> {
    const key = (await this.keysOf(tx, [studentId])).get(studentId);
    if (!key) throw new ErasedKeyError('The key of this person is erased or out of reach.');
    return key;
  }

  /** The keys by student; those erased or out of reach are left out. */
  async keysOf(tx: Transaction, studentIds: readonly string[]): Promise<Map<string, Buffer>> {
    const rows: { student_id: string; wrapped_key: Buffer }[] = await tx.manager.query(
      'select student_id, wrapped_key from keyring.person_key where student_id = any($1) and wrapped_key is not null',
      [studentIds],
    );
    return new Map(rows.map((row) => [row.student_id, unwrapKey(this.settings.masterKey, row.wrapped_key)]));
  }
}
