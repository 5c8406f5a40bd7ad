import pg from 'pg';
import { queueSchema } from './queue-migrations.js';

export interface QueuePoolOptions {
  url: string;
  /** Kinds of jobs worked on here: each holds one connection to listen, four are left for the work. */
  workers: number;
  onError: (error: Error) => void;
}

/** One pool for all queues of a process; with its own connections each worker would hold nine. */
export function createQueuePool({ url, workers, onError }: QueuePoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: workers + 4,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=${queueSchema}`,
    application_name: 'coopdesk queue',
  });
  // Each queue and worker adds a listener of its own.
  pool.setMaxListeners(0);
  pool.on('error', onError);
  return pool;
}
