import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { LetterRenderer, LetterRenderError } from '#platform/letter-renderer/letter-renderer.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { may } from '../../identity/permissions.js';
import { done, notFound, type Outcome, type Refusal, refused } from '../../outcome.js';
import { letterSheet, NO_IMAGES, type SheetImage } from './letter-sheet.js';
import {
  type ImageFault,
  type ImageMediaType,
  MAX_IMAGE_BYTES,
  type OfficeImage,
  type OfficeImageKind,
  readImage,
} from './office-image.js';
import { OfficeImageStore } from './office-image.store.js';
import { TRIAL_PAGE } from './trial-page.js';

/** Logo and signature of the office. Provided where a renderer is: a picture is taken when a letter can carry it. */
@Injectable()
export class OfficeImages {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly images: OfficeImageStore,
    private readonly renderer: LetterRenderer,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: StaffActor): Promise<OfficeImage[]> {
    return this.transactions.run(actor, (tx) => this.images.list(tx));
  }

  async open(
    actor: StaffActor,
    kind: OfficeImageKind,
  ): Promise<Outcome<{ readonly mediaType: ImageMediaType; readonly content: Buffer }>> {
    const found = await this.transactions.run(actor, (tx) => this.images.content(tx, kind));
    return found ? done(found) : notFound('picture');
  }

  async put(
    actor: StaffActor,
    kind: OfficeImageKind,
    content: Buffer,
    origin: RequestOrigin,
  ): Promise<Outcome<OfficeImage>> {
    if (!may(actor, 'office_images.change')) return refused(NOT_ALLOWED);
    if (content.length > MAX_IMAGE_BYTES) return refused(TOO_LARGE);
    const image = readImage(content);
    if (typeof image === 'string') return refused(UNFIT[image]);
    if (!(await this.printable(kind, image))) return refused(UNFIT.not_an_image);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return this.transactions.run(
      actor,
      async (tx) => {
        const kept = await this.images.put(tx, kind, image, { sha256, at: this.clock.now() });
        await this.audit.record(tx, {
          action: 'office_image.put',
          subjectType: 'office_image',
          subjectIds: [kind],
          change: { kind, sha256 },
        });
        return done(kept);
      },
      origin,
    );
  }

  async remove(actor: StaffActor, kind: OfficeImageKind, origin: RequestOrigin): Promise<Outcome<null>> {
    if (!may(actor, 'office_images.change')) return refused(NOT_ALLOWED);
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.images.remove(tx, kind))) return notFound('picture');
        await this.audit.record(tx, {
          action: 'office_image.removed',
          subjectType: 'office_image',
          subjectIds: [kind],
          change: { kind },
        });
        return done(null);
      },
      origin,
    );
  }

  /**
   * Whether the standards of archived pages let it in: a broken picture would stop every letter. The logo of pages is drawn
   * once in the place of the letters', so that what cannot be drawn is refused here too.
   */
  private async printable(kind: OfficeImageKind, image: SheetImage): Promise<boolean> {
    try {
      const place = kind === 'mark' ? 'logo' : kind;
      await this.renderer.render(letterSheet(TRIAL_PAGE, { ...NO_IMAGES, [place]: image }, this.clock.now()));
      return true;
    } catch (error) {
      if (error instanceof LetterRenderError && error.code === 'template_error') return false;
      throw error;
    }
  }
}

const NOT_ALLOWED: Refusal = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'The pictures on letters are changed by administrators. Ask one of them.',
  fr: {
    title: 'Pas permis',
    detail: 'Les images des lettres sont modifiées par l’administration. Adressez-vous à elle.',
  },
};
const TOO_LARGE: Refusal = {
  code: 'too_large',
  status: 413,
  title: 'Too large',
  detail:
    'A picture for letters may have 512 kB. Save it smaller; 1,000 pixels in width are plenty. Nothing was kept.',
  fr: {
    title: 'Trop volumineuse',
    detail:
      'Une image de lettre peut avoir 512 ko. Enregistrez-la plus petite; 1 000 pixels de large suffisent. Rien n’a été conservé.',
  },
};
const unfit = (detail: string, french: string): Refusal => ({
  code: 'unfit_picture',
  status: 422,
  title: 'This picture cannot be used',
  detail: `${detail} Nothing was kept.`,
  fr: { title: 'Cette image ne peut pas servir', detail: `${french} Rien n’a été conservé.` },
});
const UNFIT: Readonly<Record<ImageFault, Refusal>> = {
  not_an_image: unfit(
    'Send a PNG, JPEG or SVG picture that opens in a picture viewer, in colours of a screen (RGB).',
    'Envoyez une image PNG, JPEG ou SVG qui s’ouvre dans une visionneuse, en couleurs d’écran (RVB).',
  ),
  too_many_pixels: unfit(
    'A picture may have 4,000 pixels a side. Save it smaller.',
    'Une image peut avoir 4 000 pixels de côté. Enregistrez-la plus petite.',
  ),
  active_svg: unfit(
    'This SVG holds more than shapes: text, scripts, styles or links. Turn text into outlines and save it as plain SVG, or send a PNG.',
    'Ce SVG contient plus que des formes : texte, scripts, styles ou liens. Convertissez le texte en contours et enregistrez-le en SVG simple, ou envoyez un PNG.',
  ),
};
