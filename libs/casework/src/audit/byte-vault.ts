import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { BytesTransactions } from '#database/bytes-transactions.js';
import type { Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { unwrapKey } from '#platform/encryption/key-wrap.js';
import { FileMissingError } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { type AuditEntry, AuditTrail } from './audit-trail.js';
import { ByteGrantStore } from './byte-grant.store.js';

/** One look at the bytes of one thing, recorded already; good once, for a minute. */
export type ByteGrant = string & { readonly grants: 'bytes' };

/** Raised when a grant was used before, is over or never was. */
export class GrantRefusedError extends Error {
  override readonly name = 'GrantRefusedError';
}

/** Opens what one grant names, and nothing else. */
export interface OpenedBytes {
  /** Where the bytes lie. */
  readonly storageKeys: readonly string[];
  /** @throws FileMissingError; the stream ends with SealBrokenError if the stored bytes were touched */
  open(storageKey: string): Promise<Readable>;
}

/**
 * The one way from a request to the bytes of a document or a letter. The look is recorded first; its row in the trail makes the
 * grant, and a database role of its own, which serves nothing else, uses it.
 */
@Injectable()
export class ByteVault {
  constructor(
    private readonly bytes: BytesTransactions,
    private readonly store: ByteGrantStore,
    private readonly audit: AuditTrail,
    private readonly sealed: SealedFiles,
    private readonly settings: Settings,
  ) {}

  /** Records the look. What it grants can be used once the transaction has ended. */
  async grant(tx: Transaction, look: AuditEntry & { readonly studentId: string }): Promise<ByteGrant> {
    const grant = randomUUID();
    await this.store.name(tx, grant);
    await this.audit.record(tx, look);
    return grant as ByteGrant;
  }

  /** @throws GrantRefusedError; FileMissingError */
  async openOne(grant: ByteGrant): Promise<Readable> {
    const opened = await this.open(grant);
    const [storageKey] = opened.storageKeys;
    if (storageKey === undefined) throw new FileMissingError('a place that was granted');
    return opened.open(storageKey);
  }

  /** @throws GrantRefusedError */
  async open(grant: ByteGrant): Promise<OpenedBytes> {
    const granted = await this.bytes.run((tx) => this.store.use(tx, grant));
    if (!granted) throw new GrantRefusedError('This grant was used, is over or never was.');
    const { wrapped, storageKeys } = granted;
    const personKey = unwrapKey(this.settings.masterKey, wrapped);
    const open = async (storageKey: string): Promise<Readable> => {
      // Another's, or one that was replaced since it was looked up.
      if (!storageKeys.includes(storageKey)) throw new FileMissingError(storageKey);
      return this.sealed.get(storageKey, personKey);
    };
    return { storageKeys, open };
  }
}
