import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import type { Permission } from '#domain/permissions/permissions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { may } from '../identity/permissions.js';
import { done, type Fault, invalid, notFound, type Outcome, outOfOrder, refused, stale } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { DeskQueueStore } from './desk-queue.store.js';
import type { BatchStepKind } from './batch/task-batch.js';
import type { SeenTask, TaskResult } from './task-result.js';
import {
  isWordStep,
  refusalOf,
  snoozeFaults,
  type StateStep,
  STEP_REFUSALS,
  type TaskState,
  type TaskStep,
} from './task-step.js';
import { TaskReturns } from './task-returns.js';
import { TaskStepStore } from './task-step.store.js';
import { TaskWords } from './task-words.js';

/** Takes a task, gives it to a colleague, puts it off, closes a question that was looked into: singly and in bulk. */
@Injectable()
export class TaskHandling {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly queue: DeskQueueStore,
    private readonly steps: TaskStepStore,
    private readonly words: TaskWords,
    private readonly returns: TaskReturns,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  /** One task; answers it as it stands afterwards. */
  async take(
    actor: StaffActor,
    { id, version }: SeenTask,
    step: StateStep,
    origin: RequestOrigin,
  ): Promise<Outcome<object>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const [task] = await this.steps.lock(tx, [id]);
        if (!task) return notFound('task');
        const today = await this.calendar.today(tx);
        const refusal = refusalOf(step, task);
        // What is not possible whatever is known of the task is said first.
        if (refusal === 'ends_with_decision') return outOfOrder(STEP_REFUSALS[refusal]);
        if (task.version !== version) return stale('task', await this.queue.item(tx, id, today));
        if (refusal) return outOfOrder(STEP_REFUSALS[refusal]);
        const faults = await this.faultsOf(tx, step, today);
        if (faults.length > 0) return invalid(faults);
        await this.carryOut(tx, [task], step);
        return done((await this.queue.item(tx, id, today))!);
      },
      origin,
    );
  }

  /** Many tasks in one transaction, each on its own merits: what was changed meanwhile is left alone and said. */
  async takeMany(
    actor: StaffActor,
    seen: readonly SeenTask[],
    step: TaskStep,
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly results: readonly TaskResult[] }>> {
    if (!this.isAllowed(actor, step.kind)) return refused(STEP_NOT_ALLOWED);
    return this.transactions.run(
      actor,
      async (tx) => {
        const faults = await this.faultsOf(tx, step, await this.calendar.today(tx));
        if (faults.length > 0) return invalid(faults);
        return done({ results: await this.takeIn(tx, seen, step) });
      },
      origin,
    );
  }

  /** The same in a transaction of the caller's; the step's own faults were looked for before. */
  async takeIn(tx: Transaction, seen: readonly SeenTask[], step: TaskStep): Promise<TaskResult[]> {
    if (isWordStep(step)) return this.words.takeIn(tx, seen, step);
    if (step.kind === 'return') return this.returns.takeIn(tx, seen, step);
    const locked = await this.steps.lock(
      tx,
      seen.map(({ id }) => id),
    );
    const tasks = new Map(locked.map((task) => [task.id, task]));
    const results = seen.map((one) => resultOf(one, tasks.get(one.id), step));
    const fit = results.filter(({ outcome }) => outcome === 'done').map(({ id }) => tasks.get(id)!);
    if (fit.length > 0) await this.carryOut(tx, fit, step);
    return results;
  }

  /** The same that it takes singly. */
  isAllowed(actor: Actor, kind: BatchStepKind): boolean {
    return PERMISSIONS_OF[kind].every((permission) => may(actor, permission));
  }

  /** What is wrong with the step itself, whatever it is taken with. */
  async faultsOf(tx: Transaction, step: TaskStep, today: string): Promise<readonly Fault[]> {
    if (step.kind === 'snooze') return snoozeFaults(step.until, today);
    if (step.kind === 'return') return this.returns.faultsOf(tx, step);
    if (step.kind === 'assign' && step.accountId && !(await this.queue.isStaff(tx, step.accountId)))
      return [{ path: 'accountId', problem: 'Choose an account of the office that is not disabled.' }];
    return [];
  }

  private async carryOut(tx: Transaction, tasks: readonly TaskState[], step: StateStep): Promise<void> {
    await this.steps.take(
      tx,
      tasks.map(({ id }) => id),
      step,
    );
    await this.audit.recordMany(
      tx,
      tasks.map((task) => ({
        action: ACTIONS[step.kind],
        subjectType: 'review_task',
        subjectIds: [task.id],
        studentId: task.studentId,
        change: {
          version: task.version + 1,
          kind: task.kind,
          ...(step.kind === 'assign' && { assignedTo: step.accountId }),
          ...(step.kind === 'snooze' && { until: step.until }),
        },
        ...(step.kind === 'snooze' && { values: { after: { reason: step.reason } } }),
      })),
    );
  }
}

export const STEP_NOT_ALLOWED = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'Your role does not take this step singly, and so not with many either. Ask a colleague.',
  fr: {
    title: 'Pas permis',
    detail:
      'Votre rôle ne permet pas ce geste sur une tâche, ni donc sur plusieurs. Adressez-vous à une ou un collègue.',
  },
} as const;

const PERMISSIONS_OF: Readonly<Record<BatchStepKind, readonly Permission[]>> = {
  assign: ['queue.work'],
  snooze: ['queue.work'],
  wake: ['queue.work'],
  close: ['queue.work'],
  reopen: ['queue.work'],
  note: ['students.change'],
  message: ['students.change'],
  return: ['documents.decide', 'letters.decide'],
  invite: ['students.change'],
  course: ['students.change'],
  work_term: ['students.change'],
  cancel_work_term: ['students.change'],
};

const ACTIONS: Readonly<Record<StateStep['kind'], string>> = {
  assign: 'task.assigned',
  snooze: 'task.snoozed',
  wake: 'task.woken',
  close: 'task.closed',
  reopen: 'task.reopened',
};

function resultOf({ id, version }: SeenTask, task: TaskState | undefined, step: StateStep): TaskResult {
  if (!task) return { id, outcome: 'unknown', refusal: null, version: null, before: null };
  const { assignedTo, snoozedUntil, snoozeReason } = task;
  const before = { assignedTo, snoozedUntil, snoozeReason };
  if (task.version !== version)
    return { id, outcome: 'changed', refusal: null, version: task.version, before };
  const refusal = refusalOf(step, task);
  return refusal
    ? { id, outcome: 'refused', refusal, version: task.version, before }
    : { id, outcome: 'done', refusal: null, version: task.version + 1, before };
}
