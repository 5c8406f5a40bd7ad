import { createPostgresBackend, withBackend } from 'bullmq';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { JobContract, JobPayload } from './job-contract.js';

const { Queue } = withBackend(createPostgresBackend);

/** The little of a pg pool that BullMQ asks for, over the one connection of an open transaction. */
class TransactionConnection {
  constructor(private readonly runner: QueryRunner) {}

  async query(
    text: string,
    params?: readonly unknown[],
  ): Promise<{ rows: never[]; rowCount: number | null }> {
    const { records, affected } = await this.runner.query(text, params && [...params], true);
    return { rows: records as never[], rowCount: affected ?? records.length };
  }

  async connect(): Promise<this> {
    return this;
  }

  // The transaction owns the connection: BullMQ neither gives it back, nor closes it, nor listens on it.
  release(): void {}
  async end(): Promise<void> {}
  on(): this {
    return this;
  }
  removeListener(): this {
    return this;
  }
  removeAllListeners(): this {
    return this;
  }
}

/**
 * Adds the job in the caller's transaction: rolled back there is no job, committed a worker has it at once.
 * This use of BullMQ is ours, not a documented one: the version is pinned and the spec beside guards it.
 */
export async function publish<Payload extends JobPayload>(
  manager: EntityManager,
  job: JobContract<Payload>,
  payload: Payload,
): Promise<void> {
  const runner = manager.queryRunner;
  if (!runner?.isTransactionActive)
    throw new Error(`The job ${job.name} is published inside a transaction only.`);
  // BullMQ's statements name no schema; ours go on with the path they had.
  const [path] = (await runner.query(`select current_setting('search_path') as before`)) as {
    before: string;
  }[];
  await setSearchPath(runner, 'bullmq');
  const queue = new Queue(job.name, { connection: new TransactionConnection(runner), skipMetasUpdate: true });
  const addFailed = new Promise<never>((_resolve, reject) => queue.on('error', reject));
  await Promise.race([queue.add(job.name, payload, job.optionsFor(payload)), addFailed]);
  await queue.close();
  await setSearchPath(runner, path?.before ?? '');
}

async function setSearchPath(runner: QueryRunner, path: string): Promise<void> {
  await runner.query(`select set_config('search_path', $1, true)`, [path]);
}
