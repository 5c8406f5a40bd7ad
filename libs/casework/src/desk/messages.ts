import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Notifications } from '../notifications/notifications.js';
import { done, type Outcome, refused } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { ReviewTasks } from '../students/review-tasks.js';
import type { ShownNote } from './case-note.js';
import { CaseNoteStore } from './case-note.store.js';

/** More in a day is a matter for the telephone. */
const MOST_A_DAY = 20;
const DAY_MS = 86_400_000;

/** What a student and the office write to each other, in one thread. */
@Injectable()
export class Messages {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: CaseNoteStore,
    private readonly tasks: ReviewTasks,
    private readonly notifications: Notifications,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The whole thread, newest first. */
  async read(actor: StudentActor, origin: RequestOrigin): Promise<readonly ShownNote[]> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const notes = await this.store.shownTo(tx, actor.studentId);
        await this.audit.record(tx, {
          action: 'notes.read',
          subjectType: 'case_note',
          subjectIds: notes.map(({ id }) => id),
          studentId: actor.studentId,
        });
        return this.calendar.withLocalTwins(tx, notes);
      },
      origin,
    );
  }

  /** Words of the student to the office: a task of the desk, one however many messages wait for the answer. */
  async write(actor: StudentActor, body: string, origin: RequestOrigin): Promise<Outcome<ShownNote>> {
    const { studentId, accountId, name } = actor;
    return this.transactions.run(
      actor,
      async (tx) => {
        const since = new Date(this.clock.now().getTime() - DAY_MS);
        if ((await this.store.ownSince(tx, studentId, since)) >= MOST_A_DAY) return refused(ENOUGH);
        const note = await this.store.insertOwn(tx, studentId, body, { id: accountId, name });
        await this.tasks.open(tx, { kind: 'message', subjectId: studentId, studentId });
        await this.audit.record(tx, {
          action: 'message.written',
          subjectType: 'case_note',
          subjectIds: [note.id],
          studentId,
        });
        return done(await this.calendar.withLocalTwins(tx, note));
      },
      origin,
    );
  }

  /** The office has written: no message waits for an answer any more. The mail says that it wrote, never what. */
  async answered(tx: Transaction, studentId: string, noteId: string): Promise<void> {
    await this.tasks.close(tx, 'message', studentId);
    await this.notifications.plan(tx, {
      studentId,
      kind: 'note_written',
      class: 'receipt',
      subjectType: 'case_note',
      subjectId: noteId,
      key: `${studentId}:case_note:${noteId}:note_written`,
    });
  }
}

const ENOUGH = {
  code: 'too_many_messages',
  status: 429,
  title: 'Many messages today',
  detail: `The office has ${MOST_A_DAY} messages of yours since yesterday. Please telephone, or write again tomorrow.`,
  fr: {
    title: 'Beaucoup de messages aujourd’hui',
    detail: `Le bureau a reçu ${MOST_A_DAY} messages de vous depuis hier. Téléphonez, ou écrivez de nouveau demain.`,
  },
} as const;
