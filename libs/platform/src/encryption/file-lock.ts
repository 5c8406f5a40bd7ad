import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { subkey } from './subkey.js';

/** Locks files for a person: whoever has it can make a file that only the person's key opens. An X25519 public key, 32 bytes. */
export class FileLock {
  constructor(readonly publicKey: Buffer) {}
}

/** The lock that a person's key opens; always the same for the same key. */
export function lockOf(personKey: Buffer): FileLock {
  return new FileLock(rawOf(createPublicKey(privateKeyOf(personKey))));
}

/** A key for one file, with what has to stand beside the file for the person's key to find it again (32 bytes). */
export function lockedFileKey({ publicKey }: FileLock): { readonly key: Buffer; readonly beside: Buffer } {
  const once = generateKeyPairSync('x25519');
  const beside = rawOf(once.publicKey);
  return { key: agreed(once.privateKey, publicKey, Buffer.concat([beside, publicKey])), beside };
}

/** @throws what `node:crypto` throws for bytes that are no public key */
export function unlockedFileKey(personKey: Buffer, beside: Buffer): Buffer {
  return agreed(privateKeyOf(personKey), beside, Buffer.concat([beside, lockOf(personKey).publicKey]));
}

function agreed(own: KeyObject, other: Buffer, salt: Buffer): Buffer {
  const publicKey = createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, other]),
    format: 'der',
    type: 'spki',
  });
  return subkey(diffieHellman({ privateKey: own, publicKey }), 'locked file', salt);
}

const privateKeyOf = (personKey: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PRIVATE_PREFIX, subkey(personKey, 'lock', Buffer.alloc(0))]),
    format: 'der',
    type: 'pkcs8',
  });

const rawOf = (publicKey: KeyObject): Buffer =>
  publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);

/** What stands before the 32 bytes of an X25519 key in DER (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');
