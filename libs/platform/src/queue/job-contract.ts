import { randomUUID } from 'node:crypto';
import type { JobsOptions } from 'bullmq';

/** Ids and versions only: job data lies in clear text, so nothing that tells of a person belongs in it. */
export type JobPayload = Readonly<Record<string, string | number>>;

export interface JobOptions<Payload extends JobPayload> {
  /**
   * Names the piece of work: while a job with this id waits or runs, publishing it again does nothing. Put the
   * version of what is worked on into it, or a change that comes while the job runs is not worked on.
   * It is no promise of "once": the id is forgotten when the job ends.
   */
  id?: (payload: Payload) => string;
  /** Tries before the job counts as failed; the sweep over our own tables then finds the work again. */
  attempts?: number;
  /** Milliseconds before the second try; each later wait is twice as long. */
  retryDelayMs?: number;
}

/** A kind of job: its name is its queue's too, so each kind has exactly one processor. */
export interface JobContract<Payload extends JobPayload> {
  readonly name: string;
  optionsFor(payload: Payload): JobsOptions;
}

export function defineJob<Payload extends JobPayload>(
  name: string,
  { id, attempts = 10, retryDelayMs = 2_000 }: JobOptions<Payload> = {},
): JobContract<Payload> {
  if (!/^[a-z][a-z0-9-]+$/.test(name)) throw new Error(`"${name}" is no job name: use a-z, 0-9 and -.`);
  const retries = { attempts, backoff: { type: 'exponential', delay: retryDelayMs, jitter: 0.5 } };
  return {
    name,
    optionsFor: (payload) => ({
      ...retries,
      // Without an id of ours BullMQ makes a sequence for each queue, which the application's role must not.
      jobId: `${name}/${id?.(payload) ?? randomUUID()}`,
      removeOnComplete: true,
      // A failed job that stayed would keep its id and silence every later publication.
      removeOnFail: id === undefined ? { age: 7 * 86_400, count: 1_000 } : true,
    }),
  };
}
