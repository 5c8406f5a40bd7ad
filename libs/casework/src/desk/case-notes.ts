import { Injectable } from '@nestjs/common';
import { actorId, type StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import type { CaseNote, NoteWish } from './case-note.js';
import { CaseNoteStore } from './case-note.store.js';
import { Messages } from './messages.js';
import { isStudentInSight } from '../audit/student-in-sight.store.js';

export interface NotePage {
  readonly items: readonly CaseNote[];
  readonly nextCursor: string | null;
}

/** Notes about a case: for colleagues, or for the student too. They are written once and stay. */
@Injectable()
export class CaseNotes {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: CaseNoteStore,
    private readonly calendar: OfficeCalendar,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly messages: Messages,
  ) {}

  async page(
    actor: StaffActor,
    studentId: string,
    page: { readonly cursor?: string | undefined; readonly limit: number },
    origin: RequestOrigin,
  ): Promise<Outcome<NotePage>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await isStudentInSight(tx, studentId))) return notFound('student');
        const closed = await this.wall.before(tx, studentId);
        if (closed) return closed;
        const found = await this.store.page(tx, studentId, page.cursor ?? null, page.limit + 1);
        const items = found.slice(0, page.limit);
        await this.audit.record(tx, {
          action: 'notes.read',
          subjectType: 'case_note',
          subjectIds: items.map(({ id }) => id),
          studentId,
        });
        return done({
          items: await this.calendar.withLocalTwins(tx, items),
          nextCursor: found.length > page.limit ? items.at(-1)!.id : null,
        });
      },
      origin,
    );
  }

  async write(
    actor: StaffActor,
    studentId: string,
    wish: NoteWish,
    origin: RequestOrigin,
  ): Promise<Outcome<CaseNote>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const note = await this.writeIn(tx, studentId, wish);
        if (!note) return notFound('student');
        return done(await this.calendar.withLocalTwins(tx, note));
      },
      origin,
    );
  }
  /**
   * The same in a transaction of the caller's, in the name of its actor.
   * @returns null when there is no such student, or the task is not about them
   */
  async writeIn(tx: Transaction, studentId: string, wish: NoteWish): Promise<CaseNote | null> {
    const author = { id: actorId(tx.actor)!, name: tx.actor.name };
    const note = await this.store.insert(tx, studentId, wish, author);
    if (!note) return null;
    await this.audit.record(tx, {
      action: 'note.written',
      subjectType: 'case_note',
      subjectIds: [note.id],
      studentId,
      change: { forStudent: wish.forStudent },
    });
    if (wish.forStudent) await this.messages.answered(tx, studentId, note.id);
    return note;
  }
}
