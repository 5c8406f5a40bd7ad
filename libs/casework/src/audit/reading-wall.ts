import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { type Refusal, refused } from '../outcome.js';
import { ReadingWallStore } from './reading-wall.store.js';

/**
 * Whoever is to read a document a second time must not learn what was read first. Its values become facts and stand in the
 * case, its history, its answers and its letters: until the second reading is done or handed on, all of them are closed to
 * its reader.
 */
@Injectable()
export class ReadingWall {
  constructor(private readonly store: ReadingWallStore) {}

  /** The refusal for the reader of a second reading that waits; null for everybody else. */
  async before(
    tx: Transaction,
    studentId: string,
  ): Promise<{ readonly ok: false; readonly refusal: Refusal } | null> {
    if (tx.actor.kind !== 'staff') return null;
    return (await this.store.isUp(tx, studentId)) ? CLOSED : null;
  }

  /** The students whose cases are closed to whoever looks at a list of them. */
  async closed(tx: Transaction): Promise<ReadonlySet<string>> {
    return new Set(tx.actor.kind === 'staff' ? await this.store.closed(tx) : []);
  }

  /** Whether the actor has looked at the case since that second reading was drawn, so that they may know what was read first. */
  async wasSeenSince(tx: Transaction, studentId: string, since: string): Promise<boolean> {
    return this.store.wasSeenSince(tx, studentId, since);
  }
}

export const SECOND_READING_WAITS = 'second_reading_waits';

const CLOSED = refused({
  code: SECOND_READING_WAITS,
  status: 409,
  title: 'Read the document a second time first',
  detail:
    'You are to read a document of this student a second time without knowing what was read first, so this is closed to you ' +
    'until then. Open the task “Second reading” in your queue and read it, or give that task to a colleague.',
  fr: {
    title: 'Faites d’abord la deuxième lecture',
    detail:
      'Vous devez lire un document de cette personne une deuxième fois sans savoir ce qui y a été lu d’abord; ceci vous est donc ' +
      'fermé jusque-là. Ouvrez la tâche « Deuxième lecture » dans votre file et lisez-le, ou confiez cette tâche à un collègue.',
  },
});
