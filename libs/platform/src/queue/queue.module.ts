import { BullModule } from '@nestjs/bullmq';
import {
  type DynamicModule,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import {
  createPostgresBackend,
  type QueueOptions,
  setDefaultBackendFactory,
  type WorkerOptions,
} from 'bullmq';
import pg from 'pg';
import type { JobContract } from './job-contract.js';
import { createQueuePool } from './queue-pool.js';

// @nestjs/bullmq does not know the PostgreSQL backend; what it makes after this line is on it all the same.
setDefaultBackendFactory(createPostgresBackend);

/**
 * For `@Processor(job.name, workerOptions)`. BullMQ gives a job up for good when its worker died more often than
 * `maxStalledCount` (its default is 1); our own tables count the attempts.
 */
export const workerOptions = { maxStalledCount: 1_000_000 } satisfies Partial<WorkerOptions>;

const logger = new Logger('Queue');

@Injectable()
class QueuePoolShutdown implements OnApplicationShutdown {
  constructor(@Inject(pg.Pool) private readonly pool: pg.Pool) {}

  /** Workers and queues close in the same phase and still need connections; the pool waits for the last. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** Processors of jobs run in the process that imports this. Publishing needs no module: see `publish`. */
@Module({})
export class QueueModule {
  static forWorker(url: string, jobs: readonly Pick<JobContract<never>, 'name'>[]): DynamicModule {
    const onError = (error: Error): void => logger.warn(`A queue connection was lost: ${error.message}`);
    const pool = createQueuePool({ url, workers: jobs.length, onError });
    // The options' type is Redis's; a pg pool is what the backend set above takes.
    const connection: object = pool;
    return {
      module: QueueModule,
      global: true,
      imports: [
        BullModule.forRoot({ connection: connection as QueueOptions['connection'] }),
        BullModule.registerQueue(...jobs.map(({ name }) => ({ name }))),
      ],
      providers: [{ provide: pg.Pool, useValue: pool }, QueuePoolShutdown],
      exports: [BullModule],
    };
  }
}
