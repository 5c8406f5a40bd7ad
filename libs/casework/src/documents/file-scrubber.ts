import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { SealBrokenError } from '#platform/encryption/subkey.js';
import { FileMissingError } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { PersonKeys } from '../audit/person-keys.js';
import type { FileProblem } from './document.js';
import { KeptFileNotes } from './kept-file-notes.js';
import { KeptFilesStore, type KeptWhole } from './kept-files.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const DAY = 86_400_000;
const BATCH = 50;

export interface ScrubCounts {
  /** Files that were read to their end and hashed again. */
  readonly checked: number;
  /** Of all files, whenever looked at: those that stand as missing or damaged now. */
  readonly missing: number;
  readonly damaged: number;
}

/** Reads every file that is kept, opens its seal and holds its SHA-256 against the row: bytes rot, and folders are restored. */
@Injectable()
export class FileScrubber {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly kept: KeptFilesStore,
    private readonly notes: KeptFileNotes,
    private readonly sealed: SealedFiles,
    private readonly keys: PersonKeys,
    private readonly clock: Clock,
  ) {}

  /** What was not looked at for a week; so many at a time, so that a run stays short. */
  async scrubDue(stop: AbortSignal): Promise<ScrubCounts> {
    return this.scrub(new Date(this.clock.now().getTime() - 7 * DAY), { stop, atMost: 2_000 });
  }

  /** Everything that was not looked at since the instant. Broken off, the next run goes on where it stopped. */
  async scrub(
    before: Date,
    {
      stop,
      atMost = Infinity,
      tell,
    }: { stop: AbortSignal; atMost?: number; tell?: (checked: number) => void },
  ): Promise<ScrubCounts> {
    let checked = 0;
    while (!stop.aborted && checked < atMost) {
      const files = await this.transactions.run(WORKER, (tx) => this.kept.uncheckedSince(tx, before, BATCH));
      for (const file of files) {
        if (stop.aborted) break;
        const problem = await this.look(file);
        await this.transactions.run(WORKER, (tx) => this.notes.note(tx, file, problem));
        checked += 1;
      }
      tell?.(checked);
      if (files.length < BATCH) break;
    }
    return { checked, ...(await this.transactions.run(WORKER, (tx) => this.kept.countProblems(tx))) };
  }

  private async look({ studentId, parts }: KeptWhole): Promise<FileProblem | null> {
    const personKey = await this.transactions.run(WORKER, (tx) => this.keys.fileKeyOf(tx, studentId));
    for (const { storageKey, sha256 } of parts) {
      try {
        const hash = createHash('sha256');
        for await (const chunk of await this.sealed.get(storageKey, personKey)) hash.update(chunk as Buffer);
        if (hash.digest('hex') !== sha256) return 'damaged';
      } catch (error) {
        if (error instanceof FileMissingError) return 'missing';
        if (error instanceof SealBrokenError) return 'damaged';
        throw error;
      }
    }
    return null;
  }
}
