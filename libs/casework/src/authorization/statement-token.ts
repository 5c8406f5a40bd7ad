import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits: enough that nobody guesses one, short enough to be read out. */
export const newStatementToken = (): string => randomBytes(16).toString('base64url');

export const isStatementToken = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text);

export const hashStatementToken = (token: string): Buffer =>
  createHash('sha256').update(token, 'utf8').digest();
