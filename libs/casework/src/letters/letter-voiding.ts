import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { publish } from '#platform/queue/publish.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import type { LetterRow, LetterView } from './letter.js';
import { LetterSettlement } from './letter-settlement.js';
import { afterLetterStep, type LetterStep } from './letter-states.js';
import { LetterStore } from './letter.store.js';
import { LetterViews } from './letter-views.js';
import { RENDER_LETTER } from './letters.jobs.js';

/** What staff may do with a letter afterwards: void it with a reason, or have a failed page made again. */
@Injectable()
export class LetterVoiding {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly letters: LetterStore,
    private readonly settlement: LetterSettlement,
    private readonly views: LetterViews,
    private readonly calendar: OfficeCalendar,
  ) {}

  async void(
    actor: StaffActor,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterView>> {
    return this.step(actor, id, version, 'void', origin, async (tx, letter) =>
      this.settlement.voided(tx, letter, { on: await this.calendar.today(tx), reason }),
    );
  }

  async retry(
    actor: StaffActor,
    id: string,
    { version }: { readonly version: number },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterView>> {
    return this.step(actor, id, version, 'retry', origin, async (tx) => {
      await this.letters.retry(tx, id);
      await publish(tx.manager, RENDER_LETTER, { letterId: id });
    });
  }

  private async step(
    actor: StaffActor,
    id: string,
    version: number,
    step: LetterStep,
    origin: RequestOrigin,
    work: (tx: Transaction, letter: LetterRow) => Promise<void>,
  ): Promise<Outcome<LetterView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const letter = await this.letters.lock(tx, id);
        if (!letter) return notFound('letter');
        if (letter.version !== version) return stale('letter', await this.views.one(tx, id));
        if (!afterLetterStep(letter.state, step))
          return outOfOrder(`The letter is ${letter.state}; this step is not possible now.`);
        await work(tx, letter);
        return done(await this.views.one(tx, id));
      },
      origin,
    );
  }
}
