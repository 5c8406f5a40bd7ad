import { defineJob } from '#platform/queue/job-contract.js';

/** Inspect and scan the files of a document that has come in. Retried for about a day: a scanner may be away for long. */
export const INSPECT_DOCUMENT = defineJob<{ documentId: string }>('inspect-document', {
  id: ({ documentId }) => documentId,
  attempts: 16,
  retryDelayMs: 2_000,
});

/** Propose what the fields of an accepted document say. Its words are read in a child process; a person confirms them. */
export const READ_DOCUMENT = defineJob<{ documentId: string }>('read-document', {
  id: ({ documentId }) => documentId,
  attempts: 3,
  retryDelayMs: 5_000,
});
