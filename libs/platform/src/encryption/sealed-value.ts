import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { cipher, nonceBytes, type Purpose, SealBrokenError, subkey, tagBytes } from './subkey.js';

const version = 1;
const overhead = 1 + nonceBytes + tagBytes;
const noSalt = Buffer.alloc(0);

/** Wraps a person's key under the master key. */
export function wrapKey(masterKey: Buffer, key: Buffer): Buffer {
  return seal(masterKey, 'key', key, '');
}

/** Throws SealBrokenError for another master key or changed bytes. */
export function unwrapKey(masterKey: Buffer, wrapped: Buffer): Buffer {
  return open(masterKey, 'key', wrapped, '');
}

/**
 * Seals a value that JSON can hold. `context` (for example table, column and row id) is not stored but must be
 * given again to open, so that a sealed value cannot be moved to another row.
 */
export function sealJson(key: Buffer, value: unknown, context = ''): Buffer {
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error('undefined and functions cannot be sealed.');
  return seal(key, 'json', Buffer.from(text), context);
}

/** Throws SealBrokenError for another key or context, or changed bytes. */
export function openJson(key: Buffer, sealed: Buffer, context = ''): unknown {
  return JSON.parse(open(key, 'json', sealed, context).toString('utf8'));
}

/** Layout: version, 12-byte nonce, ciphertext, 16-byte tag. */
function seal(key: Buffer, purpose: Purpose, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const encrypt = createCipheriv(cipher, subkey(key, purpose, noSalt), nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([encrypt.update(plain), encrypt.final()]);
  return Buffer.concat([Buffer.of(version), nonce, body, encrypt.getAuthTag()]);
}

function open(key: Buffer, purpose: Purpose, sealed: Buffer, context: string): Buffer {
  if (sealed.length < overhead || sealed[0] !== version) throw new SealBrokenError();
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decrypt = createDecipheriv(cipher, subkey(key, purpose, noSalt), nonce, { authTagLength: tagBytes });
  decrypt.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-tagBytes));
  const body = decrypt.update(sealed.subarray(1 + nonceBytes, -tagBytes));
  try {
    return Buffer.concat([body, decrypt.final()]);
  } catch {
    throw new SealBrokenError();
  }
}
