import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { SecondPerson } from '../../approvals/second-person.js';
import { TwoPersonSteps } from '../../approvals/two-person-steps.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
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

/** A revocation that waits for a second person has changed nothing yet. */
export interface RevokedLetter extends LetterView {
  readonly approvalId: string | null;
}

/** What staff may do with a letter afterwards: revoke or replace it with a reason, or have a failed one made again. */
@Injectable()
export class LetterSteps implements OnModuleInit {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly letters: LetterStore,
    private readonly making: LetterRetry,
    private readonly settlement: LetterSettlement,
    private readonly views: LetterViews,
    private readonly calendar: OfficeCalendar,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly second: SecondPerson,
    private readonly twoPersonSteps: TwoPersonSteps,
  ) {}

  onModuleInit(): void {
    this.twoPersonSteps.register('letter_revocation', {
      permission: 'letters.revoke',
      carryOut: async (tx, { subjectId, wish, reason }) => {
        const standing = await this.standing(tx, subjectId, Number(wish['version']), 'revoke');
        return standing.ok ? done(await this.revokeNow(tx, standing.value, reason ?? '')) : standing;
      },
    });
  }

  /** Where the office has two people settle it, this asks for it. */
  async revoke(
    actor: StaffActor,
    id: string,
    { version, reason }: ReasonedStep,
    origin: RequestOrigin,
  ): Promise<Outcome<RevokedLetter>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const standing = await this.standing(tx, id, version, 'revoke');
        if (!standing.ok) return standing;
        const { studentId, number: label } = standing.value;
        const wish = { step: 'letter_revocation', subjectId: id, label, studentId, reason } as const;
        const asked = await this.second.asked(tx, { ...wish, wish: { version } });
        if (!asked.ok) return asked;
        if (asked.value === null) await this.revokeNow(tx, standing.value, reason);
        return done({ ...(await this.views.one(tx, id)), approvalId: asked.value });
      },
      origin,
    );
  }

  private async revokeNow(tx: Transaction, letter: LetterRow, reason: string): Promise<void> {
    await this.settlement.revoked(tx, letter, { on: await this.calendar.today(tx), reason });
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
        const standing = await this.standing(tx, id, version, step);
        if (!standing.ok) return standing;
        const worked = await work(tx, standing.value);
        return worked.ok ? done(await this.views.one(tx, worked.value)) : worked;
      },
      origin,
    );
  }

  /** The letter, locked, as it was seen and where the step is possible. */
  private async standing(
    tx: Transaction,
    id: string,
    version: number,
    step: LetterStep,
  ): Promise<Outcome<LetterRow>> {
    const letter = await this.letters.lock(tx, id);
    if (!letter) return notFound('letter');
    const closed = await this.wall.before(tx, letter.studentId);
    if (closed) return closed;
    if (letter.version !== version) return stale('letter', await this.views.one(tx, id));
    if (afterLetterStep(letter.state, step)) return done(letter);
    return outOfOrder(
      `The letter is ${letter.state}; this step is not possible now.`,
      `La lettre est ${FRENCH[letter.state]} : cette étape n’est pas possible pour l’instant.`,
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
