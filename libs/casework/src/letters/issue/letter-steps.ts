import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { LetterRetry } from './letter-retry.js';
import { LetterSettlement } from './letter-settlement.js';
import { afterLetterStep, type LetterState, type LetterStep } from './letter-states.js';
import { LetterStore } from './letter.store.js';
import type { LetterRow, LetterView } from './letter.js';
import { LetterViews } from './letter-views.js';

interface ReasonedStep {
  readonly version: number;
  readonly reason: string;
}

/** What staff may do with a letter afterwards: revoke or replace it with a reason, or have a failed one made again. */
@Injectable()
export class LetterSteps {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly letters: LetterStore,
    private readonly making: LetterRetry,
    private readonly settlement: LetterSettlement,
    private readonly views: LetterViews,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async revoke(
    actor: StaffActor,
    id: string,
    { version, reason }: ReasonedStep,
    origin: RequestOrigin,
  ): Promise<Outcome<LetterView>> {
    return this.step(actor, id, version, 'revoke', origin, async (tx, letter) => {
      await this.settlement.revoked(tx, letter, { on: await this.calendar.today(tx), reason });
      return done(id);
    });
  }

  /** The letter stays good until the one in its place is issued, as the facts and words are today. */
  async supersede(
    actor: StaffActor,
    id: string,
    { version, reason }: ReasonedStep,
    origin: RequestOrigin,
  ): Promise<Outcome<LetterView>> {
    return this.step(actor, id, version, 'supersede', origin, async (tx, letter) => {
      if (letter.replacedById !== null)
        return outOfOrder(
          'Another letter is already being made in its place.',
          'Une autre lettre est déjà en production à sa place.',
        );
      const made = await this.making.replace(tx, letter);
      if (made.ok) await this.recordReason(tx, letter, made.value, reason);
      return made;
    });
  }

  async retry(
    actor: StaffActor,
    id: string,
    { version }: { readonly version: number },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterView>> {
    return this.step(actor, id, version, 'retry', origin, (tx, letter) => this.making.retry(tx, letter));
  }

  private async recordReason(tx: Transaction, letter: LetterRow, by: string, reason: string): Promise<void> {
    await this.audit.record(tx, {
      action: 'letter.replacement_asked',
      subjectType: 'letter',
      subjectIds: [letter.id, by],
      studentId: letter.studentId,
      values: { after: { reason } },
    });
  }

  /** `work` answers with the letter to show. */
  private async step(
    actor: StaffActor,
    id: string,
    version: number,
    step: LetterStep,
    origin: RequestOrigin,
    work: (tx: Transaction, letter: LetterRow) => Promise<Outcome<string>>,
  ): Promise<Outcome<LetterView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const letter = await this.letters.lock(tx, id);
        if (!letter) return notFound('letter');
        if (letter.version !== version) return stale('letter', await this.views.one(tx, id));
        if (!afterLetterStep(letter.state, step))
          return outOfOrder(
            `The letter is ${letter.state}; this step is not possible now.`,
            `La lettre est ${FRENCH[letter.state]} : cette étape n’est pas possible pour l’instant.`,
          );
        const worked = await work(tx, letter);
        return worked.ok ? done(await this.views.one(tx, worked.value)) : worked;
      },
      origin,
    );
  }
}

const FRENCH: Readonly<Record<LetterState, string>> = {
  rendering: 'en production',
  issued: 'délivrée',
  failed: 'non produite',
  superseded: 'remplacée',
  revoked: 'révoquée',
};
