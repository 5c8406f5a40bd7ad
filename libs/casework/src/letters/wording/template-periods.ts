import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import type { RequestOrigin, Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { done, invalid, type Outcome, refused } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import type { LetterTemplateRow, LetterTemplateView } from './letter-template.js';
import { LetterTemplateStore } from './letter-template.store.js';
import { TemplateSteps } from './template-steps.js';

/** From when a reviewed template applies, back to an older one, and no longer at all. */
@Injectable()
export class TemplatePeriods {
  constructor(
    private readonly templates: LetterTemplateStore,
    private readonly steps: TemplateSteps,
    private readonly calendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** From today or a day to come (`YYYY-MM-DD`, local to the office). */
  async putInForce(
    actor: StaffActor,
    id: string,
    { version, from, reason }: { readonly version: number; readonly from: string; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterTemplateView>> {
    return this.steps.take(actor, id, { version, step: 'put_in_force' }, origin, async (tx, row) => {
      if (from < (await this.calendar.today(tx)))
        return invalid([
          {
            path: 'from',
            problem: 'Letters of the past stay as they are: choose today or a later day.',
            fr: 'Les lettres du passé restent comme elles sont : choisissez aujourd’hui ou un jour suivant.',
          },
        ]);
      await this.begin(tx, row, actor, from, reason);
      return done('letter_template.put_in_force');
    });
  }

  /** An older template that applied before applies again from today. */
  async rollBack(
    actor: StaffActor,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterTemplateView>> {
    return this.steps.take(actor, id, { version, step: 'roll_back' }, origin, async (tx, row) => {
      const today = await this.calendar.today(tx);
      const applying = await this.templates.inForce(tx, row.kind, today);
      if (applying?.id === id || !row.periods.some((period) => period.from <= today))
        return refused(NOTHING_TO_ROLL_BACK);
      await this.begin(tx, row, actor, today, reason);
      return done('letter_template.rolled_back');
    });
  }

  /** Its kind has no words until another template is put in force; requests wait meanwhile. */
  async retire(
    actor: StaffActor,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterTemplateView>> {
    return this.steps.take(actor, id, { version, step: 'retire' }, origin, async (tx) => {
      const on = await this.calendar.today(tx);
      await this.templates.step(tx, id, 'retired', { retired: { byName: actor.name, on, reason } });
      return done('letter_template.retired');
    });
  }

  private async begin(
    tx: Transaction,
    { id, kind }: LetterTemplateRow,
    actor: StaffActor,
    from: string,
    reason: string,
  ): Promise<void> {
    await this.templates.addPeriod(tx, { id, kind, from, reason, by: actor.name, at: this.clock.now() });
  }
}

const NOTHING_TO_ROLL_BACK = {
  code: 'step_out_of_order',
  status: 409,
  title: 'Not possible now',
  detail:
    'Go back to a template that applied before and does not apply today. To use a new one, put it in force.',
  fr: {
    title: 'Impossible pour l’instant',
    detail:
      'Revenez à un modèle qui s’appliquait avant et ne s’applique pas aujourd’hui. Pour en utiliser un nouveau, mettez-le en vigueur.',
  },
} as const;
