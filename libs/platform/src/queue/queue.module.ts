import { BullModule } from '@nestjs/bullmq';
import {
  type DynamicModule,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { createPostgresBackend, setDefaultBackendFactory, type WorkerOptions } from 'bullmq';
import pg from 'pg';
import type { JobContract } from './job-contract.js';
import { createQueuePool } from './queue-pool.js';
import { closeQueues, closeWorkers, TrackedQueue, TrackedWorker } from './tracked-classes.js';

// @nestjs/bullmq does not know the PostgreSQL backend; what it makes after this line is on it all the same.
setDefaultBackendFactory(createPostgresBackend);
BullModule.queueClass = TrackedQueue;
BullModule.workerClass = TrackedWorker;

/**
 * For `@Processor(job.name, workerOptions)`. BullMQ gives a job up for good when its worker died more often than
 * `maxStalledCount` (its default is 1); our own tables count the attempts.
 */
export const workerOptions = { maxStalledCount: 1_000_000 } satisfies Partial<WorkerOptions>;

const logger = new Logger('Queue');

@Injectable()
class QueueShutdown implements OnModuleDestroy, OnApplicationShutdown {
  constructor(@Inject(pg.Pool) private readonly pool: pg.Pool) {}

  /** Before anything that running jobs need is closed. */
  async onModuleDestroy(): Promise<void> {
    await closeWorkers(this.pool);
  }

  /** The pool goes last: closing a queue still asks for a connection. */
  async onApplicationShutdown(): Promise<void> {
    await closeQueues(this.pool);
    await this.pool.end();
  }
}

/** Processors of jobs run in the process that imports this. Publishing needs no module: see `publish`. */
@Module({})
export class QueueModule {
  static forWorker(url: string, jobs: readonly Pick<JobContract<never>, 'name'>[]): DynamicModule {
    const onError = (error: Error): void => logger.warn(`A queue connection was lost: ${error.message}`);
    const pool = createQueuePool({ url, workers: jobs.length, onError });
    return {
      module: QueueModule,
      global: true,
      imports: [
        BullModule.forRoot({ connection: pool }),
        BullModule.registerQueue(...jobs.map(({ name }) => ({ name }))),
      ],
      providers: [{ provide: pg.Pool, useValue: pool }, QueueShutdown],
      exports: [BullModule],
    };
  }
}
