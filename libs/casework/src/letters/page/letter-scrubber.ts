import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { SealBrokenError } from '#platform/encryption/subkey.js';
import { Logger } from '#platform/logging/logger.js';
import { FileMissingError } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { PersonKeys } from '../../audit/person-keys.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { type KeptLetter, type KeptProblem, LetterScrubStore } from './letter-scrub.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const WEEK = 7 * 86_400_000;
const BATCH = 100;

/** Reads the page of every letter that is kept and the office's own pictures, and holds each against its SHA-256. */
@Injectable()
export class LetterScrubber {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: LetterScrubStore,
    private readonly sealed: SealedFiles,
    private readonly keys: PersonKeys,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** What was not looked at for a week, or since the instant; so many at a time, so that a run stays short. */
  async scrub(
    stop: AbortSignal,
    {
      before = new Date(this.clock.now().getTime() - WEEK),
      atMost = 2_000,
      tell,
    }: {
      readonly before?: Date;
      readonly atMost?: number;
      readonly tell?: (checked: number) => void;
    } = {},
  ): Promise<{ checked: number; missing: number; damaged: number; damagedImages: number }> {
    let checked = 0;
    while (!stop.aborted && checked < atMost) {
      const letters = await this.transactions.run(WORKER, (tx) =>
        this.store.uncheckedSince(tx, before, BATCH),
      );
      for (const letter of letters) {
        if (stop.aborted) break;
        const problem = await this.look(letter);
        await this.transactions.run(WORKER, (tx) => this.note(tx, letter, problem));
        checked += 1;
      }
      tell?.(checked);
      if (letters.length < BATCH) break;
    }
    const images = await this.transactions.run(WORKER, (tx) => this.store.damagedImages(tx));
    if (images.length > 0)
      this.logger.error('pictures of the office are damaged', undefined, { count: images.length });
    const problems = await this.transactions.run(WORKER, (tx) => this.store.countProblems(tx));
    return { checked, ...problems, damagedImages: images.length };
  }

  private async look({ studentId, storageKey, sha256 }: KeptLetter): Promise<KeptProblem | null> {
    const personKey = await this.transactions.run(WORKER, (tx) => this.keys.fileKeyOf(tx, studentId));
    try {
      const hash = createHash('sha256');
      for await (const chunk of await this.sealed.get(storageKey, personKey)) hash.update(chunk as Buffer);
      return hash.digest('hex') === sha256 ? null : 'damaged';
    } catch (error) {
      if (error instanceof FileMissingError) return 'missing';
      if (error instanceof SealBrokenError) return 'damaged';
      throw error;
    }
  }

  private async note(tx: Transaction, letter: KeptLetter, problem: KeptProblem | null): Promise<void> {
    const { id, studentId } = letter;
    await this.store.noteChecked(tx, id, problem, this.clock.now());
    if (problem === letter.problem) return;
    await this.audit.record(tx, {
      action: problem === null ? 'letter.found_again' : `letter.found_${problem}`,
      subjectType: 'letter',
      subjectIds: [id],
      studentId,
    });
    if (problem)
      await this.tasks.open(tx, { kind: 'letter_problem', subjectId: id, studentId, why: [problem] });
    else await this.tasks.close(tx, 'letter_problem', id);
  }
}
