import { hkdfSync, randomBytes } from 'node:crypto';

export const cipher = 'aes-256-gcm';
export const tagBytes = 16;
export const nonceBytes = 12;

/** What a key is used for; each purpose gets its own subkey, so that no nonce is ever shared between two. */
export type Purpose = 'file' | 'json' | 'key' | 'count' | 'lock' | 'locked file' | 'find';

/** Thrown when data was changed, cut short, moved, or sealed under another key. It never says which. */
export class SealBrokenError extends Error {
  constructor() {
    super('The sealed data does not open: it was changed or cut short, or the key is another.');
    this.name = 'SealBrokenError';
  }
}

/** A new random 32-byte key. */
export function newKey(): Buffer {
  return randomBytes(32);
}

export function subkey(key: Buffer, purpose: Purpose, salt: Buffer): Buffer {
  if (key.length !== 32) throw new Error('An encryption key has 32 bytes.');
  return Buffer.from(hkdfSync('sha256', key, salt, `coopdesk ${purpose} 1`, 32));
}
