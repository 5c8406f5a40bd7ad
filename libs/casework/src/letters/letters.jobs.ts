import { defineJob } from '#platform/queue/job-contract.js';

/** Render the page of an approved letter. The letter's row says whether that is still to be done. */
export const RENDER_LETTER = defineJob<{ letterId: string }>('render-letter', {
  id: ({ letterId }) => letterId,
});

/** Look whether a request that was handed in needs no person. The request's row says whether that is still to be done. */
export const DECIDE_REQUEST = defineJob<{ requestId: string; version: number }>('decide-request', {
  id: ({ requestId, version }) => `${requestId}-${version}`,
});

/** A hint that a batch of letters waits: the schedule finds every one that is under way by itself. */
export const CARRY_ON_BATCHES = defineJob<{ batchId: string }>('carry-on-letter-batches', {
  id: ({ batchId }) => batchId,
});
