import { defineJob } from '#platform/queue/job-contract.js';

/** "Look into the ledger": carries nothing, because the ledger says what is due. */
export const SEND_DUE = defineJob<Record<string, never>>('send-due');
