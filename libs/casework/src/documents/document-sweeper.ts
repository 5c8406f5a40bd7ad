import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Logger } from '#platform/logging/logger.js';
import { FileStore } from '#platform/storage/file-store.js';
import { DOCUMENT_PREFIX } from './file-intake.js';
import { KeptFileNotes } from './kept-file-notes.js';
import { KeptFilesStore, type KeptWhole } from './kept-files.store.js';
import { UPLOAD_LIMITS } from './upload-limits.js';
import { pieceKeys, UPLOAD_PREFIX, UploadStore } from './upload.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const HOUR = 3_600_000;
const BATCH = 500;

export interface SweepCounts {
  /** Files without a row, older than an hour: deleted. */
  readonly orphans: number;
  /** Unfinished uploads of the store itself, and of students who never came back: deleted. */
  readonly unfinished: number;
  /** Rows without a file: a task of the office, never repaired in silence. */
  readonly missing: number;
}

/** Holds the store against the rows, both ways. */
@Injectable()
export class DocumentSweeper {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly kept: KeptFilesStore,
    private readonly notes: KeptFileNotes,
    private readonly uploads: UploadStore,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async sweep(): Promise<SweepCounts> {
    const now = this.clock.now().getTime();
    const anHourAgo = new Date(now - HOUR);
    const left = await this.removeLeftUploads(new Date(now - UPLOAD_LIMITS.resumableHours * HOUR));
    const orphans = await this.removeOrphans(anHourAgo);
    const unfinished = left + (await this.store.discardUnfinished(anHourAgo));
    const missing = await this.findMissing();
    if (missing > 0)
      this.logger.error('files of documents are missing from the store', undefined, { count: missing });
    return { orphans, unfinished, missing };
  }

  /** Pieces first, then the row: a sweep that dies in between is done again. */
  private async removeLeftUploads(before: Date): Promise<number> {
    const left = await this.transactions.run(WORKER, (tx) => this.uploads.over(tx, before));
    for (const upload of left) {
      for (const key of pieceKeys(upload)) await this.store.delete(key);
      await this.transactions.run(WORKER, (tx) => this.uploads.remove(tx, upload.id));
    }
    return left.length;
  }

  private async removeOrphans(before: Date): Promise<number> {
    const documents = await this.removeUnknown(DOCUMENT_PREFIX, before, (keys) =>
      this.transactions.run(WORKER, (tx) => this.kept.known(tx, keys)),
    );
    const pieces = await this.removeUnknown(UPLOAD_PREFIX, before, (keys) =>
      this.transactions.run(WORKER, (tx) => this.uploads.known(tx, keys)),
    );
    return documents + pieces;
  }

  private async removeUnknown(
    prefix: string,
    before: Date,
    knownOf: (keys: readonly string[]) => Promise<Set<string>>,
  ): Promise<number> {
    let removed = 0;
    let batch: string[] = [];
    const settle = async (): Promise<void> => {
      const keys = batch;
      batch = [];
      const known = await knownOf(keys);
      for (const key of keys.filter((candidate) => !known.has(candidate))) {
        await this.store.delete(key);
        removed += 1;
      }
    };
    for await (const { key, modifiedAt } of this.store.list(prefix)) {
      if (modifiedAt >= before) continue;
      batch.push(key);
      if (batch.length >= BATCH) await settle();
    }
    if (batch.length > 0) await settle();
    return removed;
  }

  /** @returns how many files stand without their bytes; what was missing and is there again is taken back. */
  private async findMissing(): Promise<number> {
    let missing = 0;
    let files: KeptWhole[] = [];
    do {
      const after = files.at(-1)?.fileId ?? null;
      files = await this.transactions.run(WORKER, (tx) => this.kept.after(tx, after, BATCH));
      for (const file of files) {
        const absent = await this.isMissing(file);
        if (absent) missing += 1;
        if (absent !== (file.problem === 'missing') && (absent || file.problem !== 'damaged'))
          await this.transactions.run(WORKER, (tx) => this.notes.note(tx, file, absent ? 'missing' : null));
      }
    } while (files.length === BATCH);
    return missing;
  }

  private async isMissing({ parts }: KeptWhole): Promise<boolean> {
    for (const { storageKey } of parts) if (!(await this.store.stat(storageKey))) return true;
    return false;
  }
}
