import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { cipher, nonceBytes, type Purpose, SealBrokenError, subkey, tagBytes } from './subkey.js';
import { ValuesKey } from './values-key.js';

const version = 1;
const overhead = 1 + nonceBytes + tagBytes;
const noSalt = Buffer.alloc(0);

const keyFor = (key: Buffer | ValuesKey, purpose: Purpose): Buffer =>
  key instanceof ValuesKey ? key.bytes : subkey(key, purpose, noSalt);

/** Layout: version, 12-byte nonce, ciphertext, 16-byte tag. */
export function seal(key: Buffer | ValuesKey, purpose: Purpose, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const encrypt = createCipheriv(cipher, keyFor(key, purpose), nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([encrypt.update(plain), encrypt.final()]);
  return Buffer.concat([Buffer.of(version), nonce, body, encrypt.getAuthTag()]);
}

/** Throws SealBrokenError. */
export function open(key: Buffer | ValuesKey, purpose: Purpose, sealed: Buffer, context: string): Buffer {
  if (sealed.length < overhead || sealed[0] !== version) throw new SealBrokenError();
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decrypt = createDecipheriv(cipher, keyFor(key, purpose), nonce, { authTagLength: tagBytes });
  decrypt.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-tagBytes));
  const body = decrypt.update(sealed.subarray(1 + nonceBytes, -tagBytes));
  try {
    return Buffer.concat([body, decrypt.final()]);
  } catch {
    throw new SealBrokenError();
  }
}
