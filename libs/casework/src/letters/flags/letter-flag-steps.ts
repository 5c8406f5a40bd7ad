import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../../outcome.js';
import { LetterFlags } from './letter-flags.js';
import { LetterStore } from '../issue/letter.store.js';
import type { LetterView } from '../issue/letter.js';
import { LetterViews } from '../issue/letter-views.js';

/** A person looked at a flagged letter and lets it stand. */
@Injectable()
export class LetterFlagSteps {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly letters: LetterStore,
    private readonly flags: LetterFlags,
    private readonly views: LetterViews,
    private readonly wall: ReadingWall,
  ) {}

  /** The flag comes back only when the facts change again. */
  async keep(
    actor: StaffActor,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const letter = await this.letters.lock(tx, id);
        if (!letter) return notFound('letter');
        const closed = await this.wall.before(tx, letter.studentId);
        if (closed) return closed;
        if (letter.version !== version) return stale('letter', await this.views.one(tx, id));
        const settled = await this.flags.settle(tx, letter, 'kept', reason);
        return settled ? done(await this.views.one(tx, id)) : NOTHING_TO_SETTLE;
      },
      origin,
    );
  }
}

const NOTHING_TO_SETTLE = outOfOrder(
  'Nothing of this letter is in question now: the facts are as it says, or a colleague has settled it.',
  'Rien de cette lettre n’est en cause : les faits sont comme elle le dit, ou un ou une collègue a réglé la question.',
);
