import { defineJob } from '#platform/queue/job-contract.js';

/** Import a roster that was sent in and lies in the file store. The import may run again from the start at any time. */
export const IMPORT_ROSTER = defineJob<{ importId: string }>('import-roster', {
  id: ({ importId }) => importId,
  attempts: 5,
  retryDelayMs: 5_000,
});
