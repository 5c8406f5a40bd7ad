import type { Schemas } from '../schema.js';

export type TaskBatch = Schemas['TaskBatchAnswer'] & {
  /** The same in the office's zone. */
  startedAtLocal?: string;
};
export type TaskBatchRow = Schemas['TaskBatchRowAnswer'];
export type TaskBatchRowPage = Schemas['TaskBatchRowPageAnswer'];
export type TaskBatchOutcome = TaskBatchRow['outcome'];
