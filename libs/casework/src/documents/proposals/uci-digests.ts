import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readNumber } from '#domain/permits/document-formats.js';
import { Settings } from '#platform/config/settings.js';
import { subkey } from '#platform/encryption/subkey.js';

const END = 4;

/** Hashes under a key of the installation: equal numbers are found, and nobody learns a number from the database. */
@Injectable()
export class UciDigests {
  private readonly key: Buffer;

  constructor({ masterKey }: Settings) {
    this.key = subkey(masterKey, 'find', Buffer.alloc(0));
  }

  /** Of a number as it was read; nulls of what is no UCI. */
  of(text: string | null): { readonly whole: Buffer | null; readonly end: Buffer | null } {
    const uci = text === null ? null : readNumber('uci', text);
    if (!uci?.valid) return { whole: null, end: null };
    return { whole: this.digest('whole', uci.canonical), end: this.digest('end', uci.canonical.slice(-END)) };
  }

  /** Of what somebody searches by: a whole UCI or its last four digits; null of anything else. */
  searched(query: string): { readonly part: 'whole' | 'end'; readonly digest: Buffer } | null {
    const text = query.trim();
    if (/^\d{4}$/.test(text)) return { part: 'end', digest: this.digest('end', text) };
    const { whole } = this.of(text);
    return whole && { part: 'whole', digest: whole };
  }

  private digest(part: 'whole' | 'end', value: string): Buffer {
    return createHmac('sha256', this.key).update(`uci ${part} ${value}`).digest();
  }
}
