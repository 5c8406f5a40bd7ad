import { Logger } from '@nestjs/common';
import { type Processor, Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq';
import { errorFacts } from '../logging/error-facts.js';

const logger = new Logger('Queue');
const openWorkers = new Set<Worker>();
const openQueues = new Set<Queue>();

/** BullMQ prints an error without a listener whole, the connection with its secrets included. */
const report = (error: Error): void => logger.warn(`A queue connection had an error: ${error.message}`);

/** What @nestjs/bullmq makes, known to us so that it is closed in the right order. */
export class TrackedWorker extends Worker {
  constructor(name: string, processor?: string | URL | null | Processor, options?: WorkerOptions) {
    super(name, typeof processor === 'function' ? tellingNothing(processor) : processor, options);
    openWorkers.add(this);
    this.on('error', report);
  }

  override async close(force?: boolean): Promise<void> {
    await super.close(force);
    openWorkers.delete(this);
  }
}

export class TrackedQueue extends Queue {
  constructor(name: string, options: QueueOptions) {
    super(name, options);
    openQueues.add(this);
    this.on('error', report);
  }

  override async close(): Promise<void> {
    await super.close();
    openQueues.delete(this);
  }
}

/** BullMQ keeps the message and the stack of a failed try in the job's row, in clear text: no value may stand in them. */
function tellingNothing(processor: Processor): Processor {
  return async (job, ...rest) => {
    try {
      return (await processor(job, ...rest)) as unknown;
    } catch (thrown) {
      const { kind, message, stack = [] } = errorFacts(thrown);
      logger.warn(`A try of a job failed: ${job.name}, ${kind}, ${message}`);
      // Its class stays: BullMQ goes by it.
      const told = thrown instanceof Error ? thrown : new Error(message);
      told.message = message;
      told.stack = [`${kind}: ${message}`, ...stack].join('\n');
      throw told;
    }
  };
}

/** Takes no more jobs and waits for those that run. */
export async function closeWorkers(connection: object): Promise<void> {
  await Promise.all([...openWorkers].filter(uses(connection)).map((worker) => worker.close()));
}

export async function closeQueues(connection: object): Promise<void> {
  await Promise.all([...openQueues].filter(uses(connection)).map((queue) => queue.close()));
}

/** Tests run several applications in one process: each closes its own. */
function uses(connection: object): (opened: { opts: { connection?: unknown } }) => boolean {
  return (opened) => opened.opts.connection === connection;
}
