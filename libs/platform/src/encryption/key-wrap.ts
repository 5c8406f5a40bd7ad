import { open, seal } from './sealed-value.js';

/** Wraps a person's key under the master key. */
export function wrapKey(masterKey: Buffer, key: Buffer): Buffer {
  return seal(masterKey, 'key', key, '');
}

/** Throws SealBrokenError for another master key or changed bytes. */
export function unwrapKey(masterKey: Buffer, wrapped: Buffer): Buffer {
  return open(masterKey, 'key', wrapped, '');
}
