import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { ByteVault } from '../../audit/byte-vault.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, notFound, type Outcome, outOfOrder } from '../../outcome.js';
import { isOwnOrStaffs } from '../../own-rows.js';
import type { LetterRow, LetterView } from './letter.js';
import { LetterStore } from './letter.store.js';
import { LetterViews } from './letter-views.js';

export interface OpenedLetter {
  readonly name: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** A student's letters, and the page itself for whoever may have it. */
@Injectable()
export class LetterReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly letters: LetterStore,
    private readonly views: LetterViews,
    private readonly vault: ByteVault,
    private readonly wall: ReadingWall,
  ) {}

  async ownList(actor: StudentActor): Promise<LetterView[]> {
    return this.transactions.run(actor, async (tx) =>
      this.views.all(tx, await this.letters.ofStudent(tx, actor.studentId)),
    );
  }

  async open(
    actor: StudentActor | StaffActor,
    id: string,
    origin: RequestOrigin,
  ): Promise<Outcome<OpenedLetter>> {
    const found = await this.transactions.run(
      actor,
      async (tx) => {
        const letter = await this.letters.byId(tx, id);
        if (!letter || !isOwnOrStaffs(actor, letter)) return notFound('letter');
        const closed = await this.wall.before(tx, letter.studentId);
        if (closed) return closed;
        const page = pageOf(letter, actor);
        if (!page.ok) return page;
        const grant = await this.vault.grant(tx, {
          action: 'letter.downloaded',
          subjectType: 'letter',
          subjectIds: [id],
          studentId: letter.studentId,
        });
        return done({ bytes: page.value, number: letter.number, grant });
      },
      origin,
    );
    if (!found.ok) return found;
    const { grant, number, bytes } = found.value;
    const content = await this.vault.openOne(grant);
    return content.ok ? done({ name: `${number}.pdf`, bytes, content: content.value }) : content;
  }
}

/** How long the page is. */
function pageOf(letter: LetterRow, actor: StudentActor | StaffActor): Outcome<number> {
  const { state, storageKey, bytes } = letter;
  if (state === 'revoked' && actor.kind === 'student') {
    return outOfOrder(
      'This letter was revoked and no longer confirms anything. Ask the office for another.',
      'Cette lettre a été révoquée et ne confirme plus rien. Demandez-en une autre au bureau.',
    );
  }
  if (storageKey === null || bytes === null)
    return outOfOrder(
      'The page of this letter is still being made. Try again in a minute.',
      'La page de cette lettre est en production. Réessayez dans une minute.',
    );
  return done(bytes);
}
