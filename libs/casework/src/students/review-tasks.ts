import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { OfficeCalendar } from './office-calendar.js';
import { type ReviewTaskKind, ReviewTaskStore } from './review-task.store.js';

/** Something a person of the office must look at. */
export interface ReviewTaskWish {
  readonly kind: ReviewTaskKind;
  /** The row that is to be looked at: the letter request, the document … */
  readonly subjectId: string;
  readonly studentId: string;
  /** Why it is here, as codes in the order a reader should see them; they name nobody. */
  readonly why?: readonly string[];
  /** `YYYY-MM-DD`; left out: the office's own number of working days from today (R65). */
  readonly dueOn?: string;
  /** An account of the office, whose task it is from the beginning. */
  readonly assignedTo?: string;
}

/** Opens and closes the desk's tasks, in the transaction of the fact that calls for them. */
@Injectable()
export class ReviewTasks {
  constructor(
    private readonly tasks: ReviewTaskStore,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** Opens the task; when one is open for the subject already it stays, with the new reasons added. */
  async open(tx: Transaction, wish: ReviewTaskWish): Promise<void> {
    const why = wish.why ?? [];
    const dueOn = wish.dueOn ?? (await this.calendar.reviewDueOn(tx));
    const opened = await this.tasks.insert(tx, { ...wish, why, dueOn });
    if (!opened && why.length > 0) await this.tasks.addReasons(tx, wish.kind, wish.subjectId, why);
  }

  /** One task for each student, about the student. */
  async openMany(
    tx: Transaction,
    wish: {
      readonly kind: ReviewTaskKind;
      readonly studentIds: readonly string[];
      readonly why: readonly string[];
    },
  ): Promise<void> {
    await this.tasks.insertMany(tx, { ...wish, dueOn: await this.calendar.reviewDueOn(tx) });
  }

  async closeMany(tx: Transaction, kind: ReviewTaskKind, subjectIds: readonly string[]): Promise<void> {
    await this.tasks.closeMany(tx, kind, subjectIds);
  }

  /** Closes the students' open tasks of a kind, but those for the subjects named. */
  async closeOthers(
    tx: Transaction,
    kind: ReviewTaskKind,
    studentIds: readonly string[],
    subjectIds: readonly string[],
  ): Promise<void> {
    await this.tasks.closeOthers(tx, kind, studentIds, subjectIds);
  }

  /** Nothing happens when no task is open for the subject. */
  async close(tx: Transaction, kind: ReviewTaskKind, subjectId: string): Promise<void> {
    await this.tasks.close(tx, kind, subjectId);
  }
}
