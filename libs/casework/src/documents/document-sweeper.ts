import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Logger } from '#platform/logging/logger.js';
import { publish } from '#platform/queue/publish.js';
import { FileStore } from '#platform/storage/file-store.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentStore } from './document.store.js';
import { INSPECT_DOCUMENT } from './documents.jobs.js';
import { DOCUMENT_PREFIX } from './file-intake.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const HOUR = 3_600_000;
const BATCH = 500;

export interface SweepCounts {
  /** Files without a row, older than an hour: deleted. */
  readonly orphans: number;
  /** Unfinished uploads of the store itself: deleted. */
  readonly unfinished: number;
  /** Rows without a file: reported, never repaired in silence. */
  readonly missing: number;
  /** Documents that waited too long for inspection: put into the queue again. */
  readonly republished: number;
}

/** Holds the store against the rows, both ways, and wakes documents whose job was lost. */
@Injectable()
export class DocumentSweeper {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly documents: DocumentStore,
    private readonly files: DocumentFileStore,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async sweep(): Promise<SweepCounts> {
    const before = new Date(this.clock.now().getTime() - HOUR);
    const orphans = await this.removeOrphans(before);
    const unfinished = await this.store.discardUnfinished(before);
    const missing = await this.countMissing();
    const republished = await this.republish(new Date(this.clock.now().getTime() - HOUR / 12));
    if (missing > 0)
      this.logger.error('files of documents are missing from the store', undefined, { count: missing });
    return { orphans, unfinished, missing, republished };
  }

  private async removeOrphans(before: Date): Promise<number> {
    let removed = 0;
    let batch: string[] = [];
    const settle = async (): Promise<void> => {
      const keys = batch;
      batch = [];
      const known = await this.transactions.run(WORKER, (tx) => this.files.known(tx, keys));
      for (const key of keys.filter((candidate) => !known.has(candidate))) {
        await this.store.delete(key);
        removed += 1;
      }
    };
    for await (const { key, modifiedAt } of this.store.list(DOCUMENT_PREFIX)) {
      if (modifiedAt >= before) continue;
      batch.push(key);
      if (batch.length >= BATCH) await settle();
    }
    if (batch.length > 0) await settle();
    return removed;
  }

  private async countMissing(): Promise<number> {
    let missing = 0;
    let keys = await this.transactions.run(WORKER, (tx) => this.files.keysAfter(tx, ''));
    while (keys.length > 0) {
      for (const key of keys) if (!(await this.store.stat(key))) missing += 1;
      const last = keys.at(-1)!;
      keys = await this.transactions.run(WORKER, (tx) => this.files.keysAfter(tx, last));
    }
    return missing;
  }

  private async republish(before: Date): Promise<number> {
    return this.transactions.run(WORKER, async (tx) => {
      const waiting = await this.documents.waitingSince(tx, before);
      for (const documentId of waiting) await publish(tx.manager, INSPECT_DOCUMENT, { documentId });
      return waiting.length;
    });
  }
}
