import { Injectable } from '@nestjs/common';
import { Parameters } from '#database/parameters.js';
import type { Transaction } from '#database/transaction.js';
import type { StateStep, TaskState } from './task-step.js';

/** A task, and whom it is about. */
export interface TaskAbout {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly studentId: string;
  readonly language: 'en' | 'fr';
}

@Injectable()
export class TaskStepStore {
  /** Tasks under lock, in one order for everybody, so that two bulk steps wait for each other and never in a ring. */
  async lock(tx: Transaction, ids: readonly string[]): Promise<TaskState[]> {
    return tx.manager.query(
      `select t.id, t.kind, t.state, t.student_id as "studentId", t.assigned_to as "assignedTo",
              t.snoozed_until::text as "snoozedUntil", t.snooze_reason as "snoozeReason", t.version,
              t.state = 'done' and exists (select from coop.review_task o where o.kind = t.kind and o.subject_id = t.subject_id
                and o.state = 'open') as "hasOpenTwin"
         from coop.review_task t where t.id = any($1) order by t.id for update`,
      [ids],
    );
  }

  /** Tasks with whom they are about, not held: nothing of a task itself is to be changed. */
  async about(tx: Transaction, ids: readonly string[]): Promise<TaskAbout[]> {
    return tx.manager.query(
      `select t.id, t.version, t.kind, t.subject_id as "subjectId", t.student_id as "studentId", s.language
         from coop.review_task t join coop.student s on s.id = t.student_id where t.id = any($1)`,
      [ids],
    );
  }

  /** Takes a step with tasks that are under lock and fit for it. */
  async take(tx: Transaction, ids: readonly string[], step: StateStep): Promise<void> {
    const parameters = new Parameters();
    const changes = changesOf(step, parameters);
    await tx.manager.query(
      `update coop.review_task set ${changes}, version = version + 1 where id = any(${parameters.place(ids)})`,
      parameters.values,
    );
  }
}

function changesOf(step: StateStep, parameters: Parameters): string {
  switch (step.kind) {
    case 'assign':
      // Whoever it was given to or taken from: a person has decided, and no rule does it over.
      return `assigned_to = ${parameters.place(step.accountId)}, placed = true`;
    case 'snooze':
      return `snoozed_until = ${parameters.place(step.until)}, snooze_reason = ${parameters.place(step.reason)}`;
    case 'wake':
      return 'snoozed_until = null, snooze_reason = null';
    case 'close':
      return `state = 'done', closed_at = now()`;
    case 'reopen':
      return `state = 'open', closed_at = null`;
  }
}
