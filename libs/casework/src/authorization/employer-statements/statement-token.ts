import { createHash, randomBytes } from 'node:crypto';
import { openJson, sealJson } from '#platform/encryption/sealed-json.js';
import type { ValuesKey } from '#platform/encryption/values-key.js';

/** 128 random bits: enough that nobody guesses one, short enough to be read out. */
export const newStatementToken = (): string => randomBytes(16).toString('base64url');

export const isStatementToken = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text);

export const hashStatementToken = (token: string): Buffer =>
  createHash('sha256').update(token, 'utf8').digest();

/** The token as the student's row keeps it, so that the student can copy the link again. */
export const sealStatementToken = (key: Buffer | ValuesKey, token: string): Buffer =>
  sealJson(key, token, contextOf(hashStatementToken(token)));

export const openStatementToken = (key: Buffer | ValuesKey, sealed: Buffer, tokenHash: Buffer): string =>
  String(openJson(key, sealed, contextOf(tokenHash)));

const contextOf = (tokenHash: Buffer): string => `employer_statement ${tokenHash.toString('hex')}`;
