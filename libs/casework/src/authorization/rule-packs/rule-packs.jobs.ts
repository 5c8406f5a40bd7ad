import { defineJob } from '#platform/queue/job-contract.js';

/** A hint that a dry run waits: the schedule finds every run that is under way by itself. */
export const CARRY_ON_DRY_RUNS = defineJob<{ dryRunId: string }>('carry-on-dry-runs', {
  id: ({ dryRunId }) => dryRunId,
});
