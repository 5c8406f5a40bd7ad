import { FileLock, lockOf } from './file-lock.js';
import { unwrapKey, wrapKey } from './key-wrap.js';
import { SealBrokenError, subkey } from './subkey.js';
import { ValuesKey } from './values-key.js';

/** What those who serve requests hold of a person's key: it cannot be turned back into the key, and opens no file. */
export interface ServingKey {
  readonly values: ValuesKey;
  readonly lock: FileLock;
}

export function servingKeyOf(personKey: Buffer): ServingKey {
  return { values: new ValuesKey(subkey(personKey, 'json', Buffer.alloc(0))), lock: lockOf(personKey) };
}

export function wrapServingKey(masterKey: Buffer, { values, lock }: ServingKey): Buffer {
  return wrapKey(masterKey, Buffer.concat([values.bytes, lock.publicKey]));
}

/** @throws SealBrokenError for another master key, changed bytes or another kind of key */
export function unwrapServingKey(masterKey: Buffer, wrapped: Buffer): ServingKey {
  const bytes = unwrapKey(masterKey, wrapped);
  if (bytes.length !== 64) throw new SealBrokenError();
  return { values: new ValuesKey(bytes.subarray(0, 32)), lock: new FileLock(bytes.subarray(32)) };
}
