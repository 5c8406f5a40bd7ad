import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { baseOf } from '#domain/letters/letter-facts.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import type { TemplateContent } from '#domain/letters/template-content.js';
import { verificationAddress } from '#domain/letters/verification-code.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { PersonKeys } from '../../audit/person-keys.js';
import type { LetterRow } from '../issue/letter.js';
import { LetterPress, type LetterProblem } from './letter-press.js';
import { LetterSettlement } from '../issue/letter-settlement.js';
import type { SheetImages } from './letter-sheet.js';
import { LetterTemplateStore } from '../wording/letter-template.store.js';
import { LetterStore } from '../issue/letter.store.js';
import { renderTemplate } from '../wording/template-rendering.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const FIVE_MINUTES = 300_000;

/** Renders and signs the page of an approved letter and issues it. Run again, it does nothing that is done already. */
@Injectable()
export class LetterRendering {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly letters: LetterStore,
    private readonly templates: LetterTemplateStore,
    private readonly press: LetterPress,
    private readonly files: SealedFiles,
    private readonly keys: PersonKeys,
    private readonly settlement: LetterSettlement,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws when the store or the database fails: the queue tries again. A page that cannot be made goes to a person. */
  async render(letterId: string): Promise<void> {
    const waiting = await this.transactions.run(WORKER, async (tx) => {
      const letter = await this.letters.byId(tx, letterId);
      if (letter?.state !== 'rendering') return null;
      const lock = await this.keys.lockOf(tx, letter.studentId);
      const [content, images] = [await this.wordsOf(tx, letter), await this.press.pictures(tx)];
      return { letter, lock, content, images };
    });
    if (!waiting) return;
    const { letter, lock, content, images } = waiting;
    const pdf = await this.pageOf(letter, content, images);
    if (typeof pdf === 'string') {
      await this.settle(letterId, (tx, current) => this.settlement.failed(tx, current, pdf));
      return;
    }
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const storageKey = `letters/${sha256}`;
    await this.files.put(storageKey, lock, Readable.from([pdf]));
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

  /** The words that were in force when it was approved. A letter that never named any has those the product came with. */
  private async wordsOf(tx: Transaction, { templateId, facts }: LetterRow): Promise<TemplateContent> {
    const template = templateId === null ? null : await this.templates.byId(tx, templateId);
    return template?.content ?? SHIPPED_TEMPLATES[baseOf(facts)];
  }

  /** The signed page, or why there is none. */
  private async pageOf(
    { facts, createdAt }: LetterRow,
    content: TemplateContent,
    images: SheetImages,
  ): Promise<Buffer | LetterProblem> {
    const rendered = renderTemplate(content, facts);
    // Its words were tried before it was approved: a fault of ours.
    if (!('page' in rendered)) return 'template_error';
    const { verificationCode: code } = facts;
    const { publicUrl } = this.settings.http;
    const verification = code === undefined ? null : { code, address: verificationAddress(publicUrl, code) };
    return this.press.print({ ...rendered.page, verification }, images, createdAt);
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
