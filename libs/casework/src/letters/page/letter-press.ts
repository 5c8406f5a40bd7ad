import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import { Clock } from '#platform/clock/clock.js';
import { LetterRenderer, LetterRenderError } from '#platform/letter-renderer/letter-renderer.js';
import { LetterSigner, LetterSigningError } from '#platform/letter-signer/letter-signer.js';
import { letterSheet, type SheetImages } from './letter-sheet.js';
import { OfficeImageStore } from './office-image.store.js';

/** Why there is no page: a person puts it right, then the letter is made again. */
export type LetterProblem = LetterRenderError['code'] | LetterSigningError['code'];

/** Makes the PDF of a letter: rendered, then signed. Provided where a renderer and a signer are. */
@Injectable()
export class LetterPress {
  constructor(
    private readonly renderer: LetterRenderer,
    private readonly signer: LetterSigner,
    private readonly images: OfficeImageStore,
    private readonly clock: Clock,
  ) {}

  /** The office's pictures of now; read before the page is made, which no transaction waits for. */
  async pictures(tx: Transaction): Promise<SheetImages> {
    return this.images.onLetters(tx);
  }

  /** @param createdAt written into the page, so that the same letter gives the same page */
  async print(page: LetterPage, images: SheetImages, createdAt: Date): Promise<Buffer | LetterProblem> {
    try {
      return await this.signer.sign(
        await this.renderer.render(letterSheet(page, images, createdAt)),
        this.clock.now(),
      );
    } catch (error) {
      if (error instanceof LetterRenderError || error instanceof LetterSigningError) return error.code;
      throw error;
    }
  }
}
