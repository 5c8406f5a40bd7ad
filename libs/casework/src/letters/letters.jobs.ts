import { defineJob } from '#platform/queue/job-contract.js';

/** Render the page of an approved letter. The letter's row says whether that is still to be done. */
export const RENDER_LETTER = defineJob<{ letterId: string }>('render-letter', {
  id: ({ letterId }) => letterId,
});
