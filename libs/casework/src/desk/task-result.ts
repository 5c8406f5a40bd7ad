import type { StepRefusal, TaskBefore } from './task-step.js';

/** A task by its id and the version that was seen. */
export interface SeenTask {
  readonly id: string;
  readonly version: number;
}

/** What became of one task of a bulk step. */
export interface TaskResult {
  readonly id: string;
  readonly outcome: 'done' | 'changed' | 'refused' | 'unknown';
  readonly refusal: StepRefusal | null;
  /** The version after the step, or the one that stands. */
  readonly version: number | null;
  /** As it was, so that the step can be taken back; null of a step that stays. */
  readonly before: TaskBefore | null;
}
