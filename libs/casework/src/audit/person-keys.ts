import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import type { FileLock } from '#platform/encryption/file-lock.js';
import { unwrapKey, wrapKey } from '#platform/encryption/key-wrap.js';
import {
  type ServingKey,
  servingKeyOf,
  unwrapServingKey,
  wrapServingKey,
} from '#platform/encryption/serving-key.js';
import { newKey } from '#platform/encryption/subkey.js';
import type { ValuesKey } from '#platform/encryption/values-key.js';
import { PersonKeyStore } from './person-key.store.js';

/** Raised when a person's key was erased: what it sealed can never be read again. */
export class ErasedKeyError extends Error {
  override readonly name = 'ErasedKeyError';
}

/**
 * The key of each person, 32 bytes, kept wrapped by the master key in the `keyring` schema. Whatever identifies a
 * person at rest is sealed under it, so that erasing the key erases every copy. Who serves requests gets what seals values and
 * locks files; the key itself, which opens files, is read by the worker and through `ByteVault`.
 */
@Injectable()
export class PersonKeys {
  constructor(
    private readonly settings: Settings,
    private readonly store: PersonKeyStore,
  ) {}

  /** Makes the key of a new person; call before or with the insert of the student's row (the reference is deferred). */
  async create(tx: Transaction, studentId: string): Promise<void> {
    await this.createMany(tx, [studentId]);
  }

  /** @returns the keys of values by student, so that what is sealed at once need not fetch them back */
  async createMany(tx: Transaction, studentIds: readonly string[]): Promise<Map<string, ValuesKey>> {
    const made = studentIds.map((studentId) => {
      const personKey = newKey();
      return { studentId, personKey, serving: servingKeyOf(personKey) };
    });
    const { masterKey } = this.settings;
    await this.store.insert(
      tx,
      made.map(({ studentId, personKey }) => ({ studentId, wrapped: wrapKey(masterKey, personKey) })),
    );
    await this.store.insertServing(
      tx,
      made.map(({ studentId, serving }) => ({ studentId, wrapped: wrapServingKey(masterKey, serving) })),
    );
    return new Map(made.map(({ studentId, serving }) => [studentId, serving.values]));
  }

  /** @throws ErasedKeyError when the key was erased or is not the actor's to see. */
  async keyOf(tx: Transaction, studentId: string): Promise<ValuesKey> {
    return there((await this.keysOf(tx, [studentId])).get(studentId));
  }

  /** The keys of values by student; those erased or out of reach are left out. */
  async keysOf(tx: Transaction, studentIds: readonly string[]): Promise<Map<string, ValuesKey>> {
    return new Map((await this.serving(tx, studentIds)).map(([id, { values }]) => [id, values]));
  }

  /** What locks a file for the person. @throws ErasedKeyError as `keyOf` */
  async lockOf(tx: Transaction, studentId: string): Promise<FileLock> {
    return there((await this.locksOf(tx, [studentId])).get(studentId));
  }

  /** The locks by student; those erased or out of reach are left out. */
  async locksOf(tx: Transaction, studentIds: readonly string[]): Promise<Map<string, FileLock>> {
    return new Map((await this.serving(tx, studentIds)).map(([id, { lock }]) => [id, lock]));
  }

  /** The key that opens the person's files, for the worker: no other role may read it. @throws ErasedKeyError as `keyOf` */
  async fileKeyOf(tx: Transaction, studentId: string): Promise<Buffer> {
    const wrapped = await this.store.wrappedOf(tx, studentId);
    return unwrapKey(this.settings.masterKey, there(wrapped));
  }

  private async serving(tx: Transaction, studentIds: readonly string[]): Promise<[string, ServingKey][]> {
    const rows = await this.store.servingOf(tx, studentIds);
    return rows.map(({ studentId, wrapped }) => [
      studentId,
      unwrapServingKey(this.settings.masterKey, wrapped),
    ]);
  }
}

function there<Key>(key: Key | undefined): Key {
  if (key === undefined) throw new ErasedKeyError('The key of this person is erased or out of reach.');
  return key;
}
