import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits for a cookie or a machine; only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
