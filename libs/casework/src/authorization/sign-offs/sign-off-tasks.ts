import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import { parseInstant } from '#domain/time/instants.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { signOffQuestions } from './sign-off-questions.js';
import type { StudentEvaluation } from '../student-evaluation.js';

/** Asks the office to sign off, thirty days ahead and while a work term runs; takes the question back once it is answered. */
@Injectable()
export class SignOffTasks {
  constructor(
    private readonly tasks: ReviewTasks,
    private readonly calendar: OfficeCalendar,
    private readonly zones: Zones,
  ) {}

  async settle(tx: Transaction, evaluations: ReadonlyMap<string, StudentEvaluation>): Promise<void> {
    const due = [...evaluations].flatMap(([studentId, evaluation]) => {
      const { coopStatus, recorded } = evaluation;
      const today = this.zones.localDay(parseInstant(coopStatus.asOf), recorded.institution.timeZone);
      return signOffQuestions(evaluation, today)
        .filter(({ from }) => from <= today)
        .map((question) => ({ ...question, studentId, today }));
    });
    await this.tasks.closeOthers(
      tx,
      'sign_off',
      [...evaluations.keys()],
      due.map(({ workTermId }) => workTermId),
    );
    if (due.length === 0) return;
    const promised = await this.calendar.reviewDueOn(tx);
    for (const { workTermId, studentId, firstUnsigned, today } of due) {
      const needed = formatDay(Math.max(firstUnsigned, today));
      await this.tasks.open(tx, {
        kind: 'sign_off',
        subjectId: workTermId,
        studentId,
        why: ['policy_days_unsigned'],
        dueOn: needed < promised ? needed : promised,
      });
    }
  }
}
