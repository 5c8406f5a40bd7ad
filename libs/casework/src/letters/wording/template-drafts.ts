import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import type { TemplateContent } from '#domain/letters/template-content.js';
import { done, notFound, type Outcome, refused } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { LetterKindStore } from '../kinds/letter-kind.store.js';
import type { LetterTemplateView } from './letter-template.js';
import { LetterTemplateStore } from './letter-template.store.js';
import { TemplateSteps } from './template-steps.js';
import { TemplateViews } from './template-views.js';

export interface NewTemplate {
  readonly kind: string;
  /** Id of the template it begins as a copy of; without it, the words in force now, or else those that come with the product. */
  readonly basedOn?: string;
}

/** Templates to read, and drafts to write. */
@Injectable()
export class TemplateDrafts {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly templates: LetterTemplateStore,
    private readonly kinds: LetterKindStore,
    private readonly views: TemplateViews,
    private readonly steps: TemplateSteps,
    private readonly calendar: OfficeCalendar,
  ) {}

  async list(actor: StaffActor, kind: string | null): Promise<LetterTemplateView[]> {
    return this.transactions.run(actor, async (tx) =>
      this.views.all(tx, await this.templates.list(tx, kind)),
    );
  }

  async read(actor: StaffActor, id: string): Promise<Outcome<LetterTemplateView>> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.templates.byId(tx, id);
      return row ? done((await this.views.all(tx, [row]))[0]!) : notFound('template');
    });
  }

  async create(
    actor: StaffActor,
    wish: NewTemplate,
    origin: RequestOrigin,
  ): Promise<Outcome<LetterTemplateView>> {
    const forbidden = this.steps.forbidden(actor);
    if (forbidden) return forbidden;
    return this.transactions.run(
      actor,
      async (tx) => {
        const begun = await this.beginning(tx, wish);
        if (!begun.ok) return begun;
        const id = await this.templates.insert(tx, {
          kind: wish.kind,
          ...begun.value,
          author: { id: actor.accountId, name: actor.name },
        });
        await this.steps.record(tx, 'letter_template.drafted', id, { kind: wish.kind });
        return done(await this.views.one(tx, id));
      },
      origin,
    );
  }

  /** Keeps the words, with faults or without; the answer names the faults. */
  async change(
    actor: StaffActor,
    id: string,
    { version, content }: { readonly version: number; readonly content: TemplateContent },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterTemplateView>> {
    return this.steps.take(actor, id, { version, step: 'change' }, origin, async (tx) => {
      await this.templates.changeContent(tx, id, content, { id: actor.accountId, name: actor.name });
      return done('letter_template.changed');
    });
  }

  private async beginning(
    tx: Transaction,
    { kind, basedOn }: NewTemplate,
  ): Promise<Outcome<{ readonly content: TemplateContent; readonly basedOn: string | null }>> {
    const found = await this.kinds.byCode(tx, kind);
    if (!found) return notFound('kind of letter');
    const source = basedOn
      ? await this.templates.byId(tx, basedOn)
      : await this.templates.inForce(tx, kind, await this.calendar.today(tx));
    if (basedOn && !source) return notFound('template');
    if (!source) return done({ content: SHIPPED_TEMPLATES[found.base], basedOn: null });
    if (
      basedOn &&
      (await this.views.baseOf(tx, (await this.templates.byId(tx, basedOn))!.kind)) !== found.base
    )
      return refused(OTHER_BASE);
    return done({ content: source.content, basedOn: source.id });
  }
}

const OTHER_BASE = {
  code: 'other_base',
  status: 409,
  title: 'That template speaks of other facts',
  detail:
    'A draft begins as a copy of a template on the same base. Choose one of this kind, or leave it out.',
  fr: {
    title: 'Ce modèle parle d’autres faits',
    detail:
      'Un brouillon commence comme copie d’un modèle de la même base. Choisissez-en un de ce type, ou omettez-le.',
  },
} as const;
