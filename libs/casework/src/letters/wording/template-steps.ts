import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { may } from '../../identity/permissions.js';
import { done, notFound, type Outcome, outOfOrder, refused, stale } from '../../outcome.js';
import type { LetterTemplateRow, LetterTemplateView, TemplateState } from './letter-template.js';
import { LetterTemplateStore } from './letter-template.store.js';
import { TemplateViews } from './template-views.js';

/** In which states each step may be taken. */
const STEPS = {
  change: ['draft'],
  submit: ['draft'],
  review: ['submitted'],
  send_back: ['submitted'],
  put_in_force: ['reviewed'],
  roll_back: ['reviewed'],
  retire: ['draft', 'submitted', 'reviewed'],
} as const satisfies Record<string, readonly TemplateState[]>;
export type TemplateStepName = keyof typeof STEPS;

/** What every step on a template begins and ends with: who may, the row held, the version seen, the audit trail. */
@Injectable()
export class TemplateSteps {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly templates: LetterTemplateStore,
    private readonly views: TemplateViews,
    private readonly audit: AuditTrail,
  ) {}

  /** Null: may go on. */
  forbidden(actor: StaffActor) {
    return may(actor, 'letter_templates.change') ? null : refused(NOT_FOR_REVIEWERS);
  }

  /** @param work writes the step and answers with the name of what happened, for the audit trail */
  async take(
    actor: StaffActor,
    id: string,
    { version, step }: { readonly version: number; readonly step: TemplateStepName },
    origin: RequestOrigin,
    work: (tx: Transaction, row: LetterTemplateRow) => Promise<Outcome<string>>,
  ): Promise<Outcome<LetterTemplateView>> {
    const forbidden = this.forbidden(actor);
    if (forbidden) return forbidden;
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.templates.lock(tx, id);
        if (!row) return notFound('template');
        if (row.version !== version) return stale('template', await this.views.one(tx, id));
        const states: readonly TemplateState[] = STEPS[step];
        if (!states.includes(row.state))
          return outOfOrder(
            `The template is ${WORDS[row.state]}. ${NEXT[row.state]}`,
            `Le modèle est ${FRENCH_WORDS[row.state]}. ${FRENCH_NEXT[row.state]}`,
          );
        const taken = await work(tx, row);
        if (!taken.ok) return taken;
        await this.record(tx, taken.value, id, { kind: row.kind, version: version + 1 });
        return done(await this.views.one(tx, id));
      },
      origin,
    );
  }

  async record(
    tx: Transaction,
    action: string,
    id: string,
    change: Record<string, string | number>,
  ): Promise<void> {
    await this.audit.record(tx, { action, subjectType: 'letter_template', subjectIds: [id], change });
  }
}

const WORDS: Readonly<Record<TemplateState, string>> = {
  draft: 'a draft',
  submitted: 'handed over for review',
  reviewed: 'reviewed',
  retired: 'retired',
};
const NEXT: Readonly<Record<TemplateState, string>> = {
  draft: 'Hand it over for review first.',
  submitted: 'Review it, or send it back to its author.',
  reviewed: 'Its words do not change any more: make another draft of it.',
  retired: 'Make another draft of it.',
};

const FRENCH_WORDS: Readonly<Record<TemplateState, string>> = {
  draft: 'un brouillon',
  submitted: 'remis pour révision',
  reviewed: 'révisé',
  retired: 'retiré',
};
const FRENCH_NEXT: Readonly<Record<TemplateState, string>> = {
  draft: 'Remettez-le d’abord pour révision.',
  submitted: 'Révisez-le, ou retournez-le à son auteur.',
  reviewed: 'Ses mots ne changent plus : faites-en un autre brouillon.',
  retired: 'Faites-en un autre brouillon.',
};

const NOT_FOR_REVIEWERS = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail:
    'Templates of letters are written and reviewed by coordinators and administrators. Ask one of them.',
  fr: {
    title: 'Pas permis',
    detail:
      'Les modèles de lettres sont écrits et révisés par la coordination et l’administration. Adressez-vous à elles.',
  },
} as const;
