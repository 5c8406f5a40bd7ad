import { Injectable } from '@nestjs/common';
import type { Actor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { openJson, sealJson } from '#platform/encryption/sealed-json.js';
import { PersonKeys } from '../audit/person-keys.js';
import { draftContext } from '../audit/sealed-places.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { type Draft, type DraftContent, type DraftPlace, MAX_DRAFT_CHARACTERS } from './draft.js';
import { DraftStore } from './draft.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/**
 * What a student has typed and not sent: kept here, so that it is there on another device too. Sealed under their key and
 * theirs alone; it is no record of the office, and so leaves no trace in the trail.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DraftStore,
    private readonly keys: PersonKeys,
    private readonly calendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** Null: nothing is begun. */
  async read(actor: StudentActor, place: DraftPlace): Promise<Draft | null> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.store.read(tx, actor.studentId, place);
      if (!row) return null;
      const key = await this.keys.keyOf(tx, actor.studentId);
      const content = openJson(key, row.sealed, contextOf(actor, place)) as DraftContent;
      return this.shown(tx, place, content, row.savedAt);
    });
  }

  async save(
    actor: StudentActor,
    place: DraftPlace,
    content: DraftContent,
    origin: RequestOrigin,
  ): Promise<Outcome<Draft>> {
    if (JSON.stringify(content).length > MAX_DRAFT_CHARACTERS) return TOO_LONG;
    return this.transactions.run(
      actor,
      async (tx) => {
        const key = await this.keys.keyOf(tx, actor.studentId);
        const savedAt = this.clock.now();
        const sealed = sealJson(key, content, contextOf(actor, place));
        await this.store.put(tx, actor.studentId, place, { sealed, savedAt });
        return done(await this.shown(tx, place, content, savedAt));
      },
      origin,
    );
  }

  /** Forgets it, and what is kept beneath it. */
  async remove(actor: StudentActor, place: DraftPlace, origin: RequestOrigin): Promise<void> {
    await this.transactions.run(actor, (tx) => this.store.remove(tx, actor.studentId, place), origin);
  }

  /** Removes what nobody came back to. */
  async removeOld(): Promise<{ drafts: number }> {
    const drafts = await this.transactions.run(WORKER, (tx) => this.store.removeOld(tx, this.clock.now()));
    return { drafts };
  }

  private async shown(tx: Transaction, place: DraftPlace, content: DraftContent, at: Date): Promise<Draft> {
    const { savedAt, savedAtLocal } = (await this.calendar.withLocalTwins(tx, {
      savedAt: at.toISOString(),
    })) as { savedAt: string; savedAtLocal: string };
    return { name: place.name, part: place.part, content, savedAt, savedAtLocal };
  }
}

const contextOf = ({ studentId }: StudentActor, { name, part }: DraftPlace): string =>
  draftContext(studentId, name, part);

const TOO_LONG = invalid([
  {
    path: 'content',
    problem: 'A draft may have 16,000 characters. Shorten what you typed, or send it.',
    fr: 'Un brouillon peut avoir 16 000 caractères. Raccourcissez votre texte, ou envoyez-le.',
  },
]);
