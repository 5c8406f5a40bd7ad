import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import type { RequestOrigin } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { done, invalid, type Outcome, refused } from '../../outcome.js';
import { OfficeStore } from '../../students/office.store.js';
import type { LetterTemplateView } from './letter-template.js';
import { LetterTemplateStore } from './letter-template.store.js';
import { TemplateSteps } from './template-steps.js';
import { TemplateViews } from './template-views.js';

interface Seen {
  readonly version: number;
}

/** A draft without faults is handed over; a second person reads it. */
@Injectable()
export class TemplateReview {
  constructor(
    private readonly templates: LetterTemplateStore,
    private readonly steps: TemplateSteps,
    private readonly views: TemplateViews,
    private readonly office: OfficeStore,
    private readonly clock: Clock,
  ) {}

  /** 422 with the places of what cannot stand. */
  async submit(
    actor: StaffActor,
    id: string,
    { version }: Seen,
    origin: RequestOrigin,
  ): Promise<Outcome<LetterTemplateView>> {
    return this.steps.take(actor, id, { version, step: 'submit' }, origin, async (tx, row) => {
      const faults = await this.views.faultsOf(tx, row);
      if (faults.length > 0)
        return invalid(faults.map(({ path, ...said }) => ({ path: `content.${path}`, ...said })));
      await this.templates.step(tx, id, 'submitted', { submittedAt: this.clock.now() });
      return done('letter_template.submitted');
    });
  }

  async review(
    actor: StaffActor,
    id: string,
    { version }: Seen,
    origin: RequestOrigin,
  ): Promise<Outcome<LetterTemplateView>> {
    return this.steps.take(actor, id, { version, step: 'review' }, origin, async (tx, row) => {
      const { authorMayReviewTemplate } = await this.office.read(tx);
      if (row.authorIds.includes(actor.accountId) && !authorMayReviewTemplate) return refused(SECOND_PERSON);
      const reviewed = { byId: actor.accountId, byName: actor.name, at: this.clock.now() };
      await this.templates.step(tx, id, 'reviewed', { reviewed });
      return done('letter_template.reviewed');
    });
  }

  /** Back to a draft, with what to correct. */
  async sendBack(
    actor: StaffActor,
    id: string,
    { version, note }: Seen & { readonly note: string },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterTemplateView>> {
    return this.steps.take(actor, id, { version, step: 'send_back' }, origin, async (tx) => {
      await this.templates.step(tx, id, 'draft', { reviewNote: note });
      return done('letter_template.sent_back');
    });
  }
}

const SECOND_PERSON = {
  code: 'second_person_needed',
  status: 409,
  title: 'Another person must read it',
  detail:
    'You wrote words of this template, so somebody else reviews it. An office of one person allows it in the settings of the office.',
  fr: {
    title: 'Une autre personne doit le lire',
    detail:
      'Vous avez écrit des mots de ce modèle : quelqu’un d’autre le révise. Un bureau d’une seule personne le permet dans ses paramètres.',
  },
} as const;
