import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, outOfOrder, stale } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { DeskQueueStore } from './desk-queue.store.js';

/** Tasks that end when a person says so; the others end with the decision on what they are about. */
const CLOSED_BY_HAND: readonly string[] = [
  'roster_question',
  'letter_problem',
  'mail_problem',
  'permit_order',
  'pathway_case',
  'evidence_lapsed',
  'readings_differ',
];

/** Takes a task, gives it to a colleague, or closes a question that was looked into. */
@Injectable()
export class TaskHandling {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DeskQueueStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  /** @param accountId null puts the task back for anybody */
  async assign(
    actor: StaffActor,
    id: string,
    version: number,
    accountId: string | null,
    origin: RequestOrigin,
  ): Promise<Outcome<object>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const task = await this.store.task(tx, id);
        if (!task) return notFound('task');
        if (task.state === 'done') return outOfOrder('This task is done. Go back to the queue.');
        const today = await this.calendar.today(tx);
        if (accountId && !(await this.store.isStaff(tx, accountId)))
          return invalid([
            { path: 'accountId', problem: 'Choose an account of the office that is not disabled.' },
          ]);
        if (!(await this.store.assign(tx, id, version, accountId)))
          return stale('task', await this.store.item(tx, id, today));
        await this.audit.record(tx, {
          action: 'task.assigned',
          subjectType: 'review_task',
          subjectIds: [id],
          studentId: task.studentId,
          change: { version: version + 1, assignedTo: accountId },
        });
        return done((await this.store.item(tx, id, today))!);
      },
      origin,
    );
  }

  async close(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly id: string; readonly state: 'done' }>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const task = await this.store.task(tx, id);
        if (!task) return notFound('task');
        if (!CLOSED_BY_HAND.includes(task.kind))
          return outOfOrder('This task ends with the decision on what it is about. Open it and decide.');
        if (task.state === 'done') return outOfOrder('This task is done already. Go back to the queue.');
        if (!(await this.store.close(tx, id, version)))
          return stale('task', await this.store.item(tx, id, await this.calendar.today(tx)));
        await this.audit.record(tx, {
          action: 'task.closed',
          subjectType: 'review_task',
          subjectIds: [id],
          studentId: task.studentId,
          change: { version: version + 1, kind: task.kind },
        });
        return done({ id, state: 'done' });
      },
      origin,
    );
  }
}
