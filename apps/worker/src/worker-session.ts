import { randomInt } from 'node:crypto';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { partKeys } from '#casework/audit/key-parting.js';
import { ActorTransactions } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { Logger } from '#platform/logging/logger.js';

/**
 * A database session of this worker's own, which holds one advisory lock for as long as the process lives. Claims name
 * the lock, so that others can tell a claim whose worker died from one whose worker is merely slow.
 */
@Injectable()
export class WorkerSession implements OnModuleInit, OnApplicationShutdown {
  /** The number of the advisory lock, unique to this process. */
  readonly owner = randomInt(1, 2 ** 47);
  private client: pg.Client | undefined;
  private closing = false;

  constructor(
    private readonly transactions: ActorTransactions,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.database.workerUrl,
      application_name: 'coopdesk worker session',
      keepAlive: true,
    });
    client.on('error', (error) => this.lost(error));
    client.on('end', () => this.lost(new Error('The session ended.')));
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [this.owner]);
    this.client = client;
    // Before any job: people from before have no key to seal values with until they are given one.
    await partKeys(this.transactions, this.settings.masterKey);
  }

  /** Without the lock our claims look abandoned: stop at once, and let the supervisor start a new worker. */
  private lost(error: Error): void {
    if (this.closing) return;
    this.logger.error('worker session lost, stopping', error);
    process.exit(75);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.client?.end();
  }
}
