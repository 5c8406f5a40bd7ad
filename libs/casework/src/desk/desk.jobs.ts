import { defineJob } from '#platform/queue/job-contract.js';

/** A hint that a step with many tasks waits: the schedule finds every one that is under way by itself. */
export const CARRY_ON_TASK_BATCHES = defineJob<{ batchId: string }>('carry-on-task-batches', {
  id: ({ batchId }) => batchId,
});
