import { STUDENT_LEFT_FOR, STUDENT_STEPS, type StudentBefore, type StudentRowStep } from './student-step.js';
import { STEP_REFUSALS, TASK_STEPS, type StepRefusal, type TaskBefore, type TaskStep } from '../task-step.js';

export const TASK_BATCH_OUTCOMES = ['waiting', 'done', 'left', 'stopped'] as const;

/** Where a row has come to. `left`: nothing was written, the task is where it was. `stopped`: never looked at. */
export type TaskBatchOutcome = (typeof TASK_BATCH_OUTCOMES)[number];

/** Why a task was left: somebody changed it, the step is not for it, it is gone, the starter may no more, or a fault. */
const LEFT_FOR = ['changed', 'refused', 'unknown', 'not_allowed', 'unexpected'] as const;
export type TaskLeftFor = (typeof LEFT_FOR)[number] | (typeof STUDENT_LEFT_FOR)[number] | StepRefusal;
export const TASK_LEFT_FOR = [
  ...LEFT_FOR,
  ...STUDENT_LEFT_FOR,
  ...(Object.keys(STEP_REFUSALS) as StepRefusal[]),
] as const;

/** What the rows of a batch may be about: tasks, or students. */
export const BATCH_STEPS = [...new Set([...TASK_STEPS, ...STUDENT_STEPS]), 'cancel_work_term'] as const;
export type BatchStepKind = (typeof BATCH_STEPS)[number];

/** One step with many tasks, in the background. Instants are ISO 8601 in UTC. */
export interface TaskBatch {
  readonly id: string;
  readonly step: BatchStepKind;
  /** The rows are students, without a task of theirs. */
  readonly ofStudents: boolean;
  /** The batch that this one takes back. */
  readonly undoes: string | null;
  /** The batch that took this one back. */
  readonly undoneBy: string | null;
  readonly state: 'running' | 'done' | 'stopped';
  readonly total: number;
  readonly counts: Readonly<Record<TaskBatchOutcome, number>>;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

export interface TaskBatchRow {
  readonly position: number;
  /** Null where the row is a student. */
  readonly task: { readonly id: string; readonly kind: string } | null;
  readonly student: { readonly id: string; readonly studentNumber: string; readonly name: string };
  readonly outcome: TaskBatchOutcome;
  readonly leftFor: TaskLeftFor | null;
  readonly doneAt: string | null;
}

/** What a row is made of. */
export interface ChosenTask {
  readonly id: string;
  readonly version: number;
  readonly step: TaskStep;
}

/** The same where the row is a student. */
export interface ChosenStudent {
  readonly studentId: string;
  readonly step: StudentRowStep;
}

/** A row as the worker holds it: a task at a version, or a student. */
export type HeldRow = (ChosenTask & { readonly studentId: string }) | ({ readonly id: null } & ChosenStudent);

/** A row that was carried out, with what it takes to go back. */
export type DoneRow =
  | (ChosenTask & { readonly before: TaskBefore })
  | ({ readonly id: null; readonly before: StudentBefore } & ChosenStudent);
