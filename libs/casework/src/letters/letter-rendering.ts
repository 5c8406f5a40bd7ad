import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { composeLetter } from '#domain/letters/letter-page.js';
import { Clock } from '#platform/clock/clock.js';
import { LetterRenderer, LetterRenderError } from '#platform/letter-renderer/letter-renderer.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { PersonKeys } from '../audit/person-keys.js';
import type { LetterRow } from './letter.js';
import { LetterSettlement } from './letter-settlement.js';
import { LetterStore } from './letter.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const TEMPLATE = 'letter';
const FIVE_MINUTES = 300_000;

/** Renders the page of an approved letter and issues it. Run again, it does nothing that is done already. */
@Injectable()
export class LetterRendering {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly letters: LetterStore,
    private readonly renderer: LetterRenderer,
    private readonly files: SealedFiles,
    private readonly keys: PersonKeys,
    private readonly settlement: LetterSettlement,
    private readonly clock: Clock,
  ) {}

  /** @throws when the store or the database fails: the queue tries again. A page that cannot be made goes to a person. */
  async render(letterId: string): Promise<void> {
    const waiting = await this.transactions.run(WORKER, async (tx) => {
      const letter = await this.letters.byId(tx, letterId);
      if (letter?.state !== 'rendering') return null;
      return { letter, personKey: await this.keys.keyOf(tx, letter.studentId) };
    });
    if (!waiting) return;
    const { letter, personKey } = waiting;
    const pdf = await this.pageOf(letter);
    if (pdf instanceof LetterRenderError) {
      await this.settle(letterId, (tx, current) => this.settlement.failed(tx, current, pdf.code));
      return;
    }
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const storageKey = `letters/${sha256}`;
    await this.files.put(storageKey, personKey, Readable.from([pdf]));
    const kept = { storageKey, sha256, bytes: pdf.length, on: letter.facts.issuedOn, at: this.clock.now() };
    await this.settle(letterId, (tx, current) => this.settlement.issued(tx, current, kept));
  }

  /** Renders what lost its job: the letter's row is the truth, the queue only a hint. */
  async renderLeft(stop: AbortSignal): Promise<{ readonly rendered: number }> {
    const before = new Date(this.clock.now().getTime() - FIVE_MINUTES);
    const left = await this.transactions.run(WORKER, (tx) => this.letters.renderingSince(tx, before));
    let rendered = 0;
    for (const letterId of left) {
      if (stop.aborted) break;
      await this.render(letterId);
      rendered += 1;
    }
    return { rendered };
  }

  private async pageOf(letter: LetterRow): Promise<Buffer | LetterRenderError> {
    try {
      const data = composeLetter(letter.facts);
      return await this.renderer.render({ template: TEMPLATE, data, createdAt: letter.createdAt });
    } catch (error) {
      if (error instanceof LetterRenderError) return error;
      throw error;
    }
  }

  /** Only the first of two runs settles: the second finds the letter no longer waiting. */
  private async settle(
    letterId: string,
    work: (tx: Transaction, letter: LetterRow) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(WORKER, async (tx) => {
      const current = await this.letters.lock(tx, letterId);
      if (current?.state === 'rendering') await work(tx, current);
    });
  }
}
