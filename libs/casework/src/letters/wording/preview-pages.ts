import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { LetterRenderer, LetterRenderError } from '#platform/letter-renderer/letter-renderer.js';
import { done, type Outcome, refused } from '../../outcome.js';
import { letterSheet } from '../page/letter-sheet.js';
import { OfficeImageStore } from '../page/office-image.store.js';
import { type PreviewWish, TemplatePreviews } from './template-previews.js';

/** The preview as a page, marked as one on every sheet. Provided where a renderer is. */
@Injectable()
export class PreviewPages {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly previews: TemplatePreviews,
    private readonly images: OfficeImageStore,
    private readonly renderer: LetterRenderer,
    private readonly clock: Clock,
  ) {}

  async pdf(
    actor: StaffActor,
    id: string,
    wish: PreviewWish,
    origin: RequestOrigin,
  ): Promise<Outcome<Buffer>> {
    const page = await this.previews.page(actor, id, wish, origin);
    if (!page.ok) return page;
    const images = await this.transactions.run(actor, (tx) => this.images.onLetters(tx));
    try {
      return done(await this.renderer.render(letterSheet(page.value, images, this.clock.now())));
    } catch (error) {
      if (error instanceof LetterRenderError)
        return refused(error.code === 'missing_glyph' ? MISSING_GLYPH : NOT_MADE);
      throw error;
    }
  }
}

const NOT_MADE = {
  code: 'page_not_made',
  status: 422,
  title: 'The page cannot be made',
  detail: 'These words do not fit the layout of letters. Shorten them and try again.',
  fr: {
    title: 'La page ne peut pas être produite',
    detail: 'Ces mots ne vont pas avec la mise en page des lettres. Abrégez-les et réessayez.',
  },
} as const;
const MISSING_GLYPH = {
  ...NOT_MADE,
  code: 'missing_glyph',
  detail: 'A character of these words is in none of the fonts that letters are set in. Replace it.',
  fr: {
    title: 'La page ne peut pas être produite',
    detail: 'Un caractère de ces mots ne figure dans aucune police des lettres. Remplacez-le.',
  },
} as const;
