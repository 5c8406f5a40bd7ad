import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { BytesTransactions } from '#database/bytes-transactions.js';
import type { Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { unwrapKey } from '#platform/encryption/key-wrap.js';
import { Logger } from '#platform/logging/logger.js';
import { FileMissingError } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { type AuditEntry, AuditTrail } from './audit-trail.js';
import { ByteGrantStore } from './byte-grant.store.js';
import { done, type Outcome, type Refusal, refused } from '../outcome.js';

/** One look at the bytes of one thing, recorded already; good once, for a minute. */
export type ByteGrant = string & { readonly grants: 'bytes' };

/** What is recorded of a look: whose, and at which things, by their ids. */
export type Look = AuditEntry & { readonly studentId: string; readonly subjectIds: readonly string[] };

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
    private readonly logger: Logger,
  ) {}

  /** Records the look. What it grants can be used once the transaction has ended. */
  async grant(tx: Transaction, look: Look): Promise<ByteGrant> {
    const grant = randomUUID();
    await this.store.name(tx, grant);
    // An id may be asked for in capitals; the trail and the grant are compared to the letter.
    await this.audit.record(tx, { ...look, subjectIds: look.subjectIds.map((id) => id.toLowerCase()) });
    return grant as ByteGrant;
  }

  /** @returns a refusal when the grant was used, is over or never was, what it names is gone, or its stored file is missing */
  async openOne(grant: ByteGrant): Promise<Outcome<Readable>> {
    const opened = await this.open(grant);
    if (!opened.ok) return opened;
    const [storageKey] = opened.value.storageKeys;
    if (storageKey === undefined) return refused(NO_LONGER);
    try {
      return done(await opened.value.open(storageKey));
    } catch (error) {
      if (!(error instanceof FileMissingError)) throw error;
      this.logger.error('a stored file is missing', undefined);
      return refused(FILE_MISSING);
    }
  }

  /** @returns a refusal when the grant was used, is over or never was, or the person is erased */
  async open(grant: ByteGrant): Promise<Outcome<OpenedBytes>> {
    const granted = await this.bytes.run((tx) => this.store.use(tx, grant));
    if (!granted) return refused(NO_LONGER);
    const { wrapped, storageKeys } = granted;
    const personKey = unwrapKey(this.settings.masterKey, wrapped);
    const open = async (storageKey: string): Promise<Readable> => {
      // Another's, or one that was replaced since it was looked up.
      if (!storageKeys.includes(storageKey)) throw new FileMissingError(storageKey);
      return this.sealed.get(storageKey, personKey);
    };
    return done({ storageKeys, open });
  }
}

/** The row stands and its file does not: a backup that was restored without its files, a lost disk. */
const FILE_MISSING: Refusal = {
  code: 'file_missing',
  status: 503,
  title: 'The stored file is missing',
  detail:
    'The record is whole, but the file that belongs to it is not in the store. Tell whoever runs this installation: it may be in a backup. A document can also be asked for again.',
  fr: {
    title: 'Le fichier conservé manque',
    detail:
      'Le dossier est entier, mais le fichier qui lui appartient n’est pas dans le stockage. Prévenez la personne qui exploite cette installation : il est peut-être dans une sauvegarde. Un document peut aussi être redemandé.',
  },
};

/** It was there a moment ago, when the look was recorded. */
const NO_LONGER: Refusal = {
  code: 'not_found',
  status: 404,
  title: 'No longer there',
  detail:
    'This was removed just now, or opening it took longer than a minute. Open the record again: what is still listed there can be opened.',
  fr: {
    title: 'N’existe plus',
    detail:
      'Ceci vient d’être supprimé, ou l’ouverture a pris plus d’une minute. Rouvrez le dossier : ce qui y figure encore peut être ouvert.',
  },
};
