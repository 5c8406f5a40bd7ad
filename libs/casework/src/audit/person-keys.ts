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
    await tx.manager.query('insert into keyring.person_key (student_id, wrapped_key) values ($1, $2)', [
      studentId,
      wrapKey(this.settings.masterKey, newKey()),
    ]);
  }

  /** @throws ErasedKeyError when the key was erased or is not the actor's to see. */
  async keyOf(tx: Transaction, studentId: string): Promise<Buffer> {
    const rows: { wrapped_key: Buffer | null }[] = await tx.manager.query(
      'select wrapped_key from keyring.person_key where student_id = $1',
      [studentId],
    );
    const wrapped = rows[0]?.wrapped_key;
    if (!wrapped) throw new ErasedKeyError('The key of this person is erased or out of reach.');
    return unwrapKey(this.settings.masterKey, wrapped);
  }
}
