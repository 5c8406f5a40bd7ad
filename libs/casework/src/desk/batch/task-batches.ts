import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, outOfOrder, refused } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { CARRY_ON_TASK_BATCHES } from '../desk.jobs.js';
import { STEP_NOT_ALLOWED, TaskHandling } from '../task-handling.js';
import type { SeenTask } from '../task-result.js';
import { type StateStep, type TaskStep, wayBack } from '../task-step.js';
import type { StudentStep } from './student-step.js';
import { UNKNOWN_STUDENT } from './student-preview.js';
import { StudentSteps } from './student-steps.js';
import type {
  BatchStepKind,
  ChosenStudent,
  ChosenTask,
  TaskBatch,
  TaskBatchOutcome,
  TaskBatchRow,
} from './task-batch.js';
import { TaskBatchStore } from './task-batch.store.js';

export interface TaskBatchRowPage {
  readonly items: readonly TaskBatchRow[];
  /** Position of the last row. */
  readonly nextCursor: number | null;
}

/** Thrown inside the transaction so that nothing of a batch with an unknown task or student stays. */
class UnknownTaskError extends Error {
  override readonly name = 'UnknownTaskError';
}

/** Starts, shows, stops and takes back steps with many tasks; the worker carries them out. */
@Injectable()
export class TaskBatches {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: TaskBatchStore,
    private readonly handling: TaskHandling,
    private readonly students: StudentSteps,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Each task at the version that the person has seen. */
  async start(
    actor: StaffActor,
    seen: readonly SeenTask[],
    step: TaskStep,
    origin: RequestOrigin,
  ): Promise<Outcome<TaskBatch>> {
    if (!this.handling.isAllowed(actor, step.kind)) return refused(STEP_NOT_ALLOWED);
    try {
      return await this.transactions.run(
        actor,
        async (tx) => {
          const faults = await this.handling.faultsOf(tx, step, await this.calendar.today(tx));
          if (faults.length > 0) return invalid(faults);
          const chosen = seen.map(({ id, version }) => ({ id, version, step }));
          return done(await this.ofTasks(tx, actor, step.kind, null, chosen));
        },
        origin,
      );
    } catch (error) {
      if (error instanceof UnknownTaskError) return UNKNOWN_TASK;
      throw error;
    }
  }

  /** A step with students, whether anything waits about them or not. */
  async startOfStudents(
    actor: StaffActor,
    studentIds: readonly string[],
    step: StudentStep,
    origin: RequestOrigin,
  ): Promise<Outcome<TaskBatch>> {
    const refusal = this.handling.isAllowed(actor, step.kind)
      ? this.students.refusalOf(step)
      : STEP_NOT_ALLOWED;
    if (refusal) return refused(refusal);
    const faults = this.students.faultsOf(step);
    if (faults.length > 0) return invalid(faults);
    const chosen = studentIds.map((studentId) => ({ studentId, step }));
    try {
      return await this.transactions.run(
        actor,
        async (tx) => done(await this.ofStudents(tx, actor, step.kind, null, chosen)),
        origin,
      );
    } catch (error) {
      if (error instanceof UnknownTaskError) return invalid([UNKNOWN_STUDENT]);
      throw error;
    }
  }

  /** Another batch that leads every task of this one back to where it was; what somebody changed since is left. */
  async undo(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<TaskBatch>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const batch = await this.store.byId(tx, id);
        if (!batch) return notFound('batch of tasks');
        if (batch.state === 'running') return STILL_RUNNING;
        if (batch.undoneBy) return UNDONE_ALREADY;
        const back = BACK[batch.step];
        if (back === null) return STAYS;
        if (!this.handling.isAllowed(actor, back)) return refused(STEP_NOT_ALLOWED);
        const rows = await this.store.doneRows(tx, id);
        if (back === 'cancel_work_term') {
          const students = rows.flatMap((row) =>
            row.id === null ? [{ studentId: row.studentId, step: { kind: back, ...row.before } }] : [],
          );
          if (students.length === 0) return NOTHING_TO_UNDO;
          return done(await this.ofStudents(tx, actor, back, id, students));
        }
        const chosen = rows.flatMap((row) => {
          if (row.id === null) return [];
          const way = wayBack(row.step, row.before);
          return way ? [{ id: row.id, version: row.version, step: way }] : [];
        });
        if (chosen.length === 0) return NOTHING_TO_UNDO;
        return done(await this.ofTasks(tx, actor, back, id, chosen));
      },
      origin,
    );
  }

  async list(actor: StaffActor): Promise<TaskBatch[]> {
    return this.transactions.run(actor, async (tx) =>
      this.calendar.withLocalTwins(tx, await this.store.latest(tx)),
    );
  }

  async read(actor: StaffActor, id: string): Promise<Outcome<TaskBatch>> {
    return this.transactions.run(actor, async (tx) => {
      const batch = await this.store.byId(tx, id);
      return batch ? done(await this.calendar.withLocalTwins(tx, batch)) : notFound('batch of tasks');
    });
  }

  /** What became of each, by name. One audit row lists whose names were shown. */
  async rows(
    actor: StaffActor,
    id: string,
    page: {
      readonly outcome?: TaskBatchOutcome | undefined;
      readonly cursor?: number | undefined;
      readonly limit: number;
    },
    origin: RequestOrigin,
  ): Promise<Outcome<TaskBatchRowPage>> {
    const { outcome = null, cursor: after = 0, limit } = page;
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.store.byId(tx, id))) return notFound('batch of tasks');
        const found = await this.store.rows(tx, id, { outcome, after, limit: limit + 1 });
        const items = found.slice(0, limit);
        await this.audit.record(tx, {
          action: 'task_batch.read',
          subjectType: 'student',
          subjectIds: [...new Set(items.map(({ student }) => student.id))],
          change: { batch: id },
        });
        const nextCursor = found.length > limit ? items.at(-1)!.position : null;
        return done({ items: await this.calendar.withLocalTwins(tx, items), nextCursor });
      },
      origin,
    );
  }

  /** Tasks that were not looked at stay as they are; a batch that has ended stays as it is. */
  async stop(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<TaskBatch>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const batch = await this.store.byId(tx, id);
        if (!batch) return notFound('batch of tasks');
        if (batch.state === 'running') {
          await this.store.stop(tx, id, this.clock.now());
          await this.audit.record(tx, {
            action: 'task_batch.stopped',
            subjectType: 'task_batch',
            subjectIds: [id],
          });
        }
        return done(await this.calendar.withLocalTwins(tx, (await this.store.byId(tx, id))!));
      },
      origin,
    );
  }

  private async ofTasks(
    tx: Transaction,
    actor: StaffActor,
    step: TaskStep['kind'],
    undoes: string | null,
    chosen: readonly ChosenTask[],
  ): Promise<TaskBatch> {
    return this.begin(tx, actor, { step, undoes, total: chosen.length }, (id) =>
      this.store.addTasks(tx, id, chosen),
    );
  }

  private async ofStudents(
    tx: Transaction,
    actor: StaffActor,
    step: BatchStepKind,
    undoes: string | null,
    chosen: readonly ChosenStudent[],
  ): Promise<TaskBatch> {
    return this.begin(tx, actor, { step, undoes, total: chosen.length }, (id) =>
      this.store.addStudents(tx, id, chosen),
    );
  }

  private async begin(
    tx: Transaction,
    { name: by, accountId: byId }: StaffActor,
    what: { readonly step: BatchStepKind; readonly undoes: string | null; readonly total: number },
    add: (id: string) => Promise<number>,
  ): Promise<TaskBatch> {
    const id = await this.store.insert(tx, { ...what, by, byId, at: this.clock.now() });
    if ((await add(id)) !== what.total) throw new UnknownTaskError();
    await this.audit.record(tx, {
      action: 'task_batch.started',
      subjectType: 'task_batch',
      subjectIds: [id],
      change: { step: what.step, rows: what.total, undoes: what.undoes },
    });
    await publish(tx.manager, CARRY_ON_TASK_BATCHES, { batchId: id });
    return this.calendar.withLocalTwins(tx, (await this.store.byId(tx, id))!);
  }
}

/** What a batch that takes another back is called; null where what was done stays done. */
const BACK: Readonly<Record<BatchStepKind, StateStep['kind'] | 'cancel_work_term' | null>> = {
  assign: 'assign',
  snooze: 'wake',
  wake: 'snooze',
  close: 'reopen',
  reopen: 'close',
  note: null,
  message: null,
  return: null,
  invite: null,
  // A course has no way back singly either: it is recorded once more, in another state.
  course: null,
  work_term: 'cancel_work_term',
  cancel_work_term: null,
};

const UNKNOWN_TASK = invalid([
  {
    path: 'tasks',
    problem: 'One of the tasks does not exist, or is not yours to see. Choose again.',
    fr: 'Une des tâches n’existe pas, ou ce n’est pas à vous de la voir. Choisissez de nouveau.',
  },
]);
const STILL_RUNNING = outOfOrder(
  'This is still running. Wait for its end, or stop it.',
  'Ceci est encore en cours. Attendez la fin, ou arrêtez-le.',
);
const UNDONE_ALREADY = outOfOrder('This was taken back already.', 'Ceci a déjà été annulé.');
const STAYS = outOfOrder(
  'What was written or sent back stays so, and a mail that has left is not called back. Put it right with each student.',
  'Ce qui est écrit ou renvoyé le reste, et un courriel parti ne se rappelle pas. Rectifiez avec chaque personne.',
);
const NOTHING_TO_UNDO = outOfOrder(
  'Nothing was changed that could be taken back.',
  'Rien n’a été modifié qui puisse être annulé.',
);
