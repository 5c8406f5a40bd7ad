import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { bootstrapDatabase, ROLE_NAMES } from '#database/bootstrap.js';
import { createDataSource } from '#database/data-source.js';
import { migrate } from '#database/migrate.js';
import { ActorTransactions } from '#database/transaction.js';
import { MIGRATIONS } from '#migrations/all.js';
import { runQueueMigrations } from '#platform/queue/queue-migrations.js';
import { sharedPostgresUrl } from './embedded-postgres.js';

const PASSWORD = 'only-for-tests';
const TEMPLATE_LOCK = 715_518;

/** A migrated database of its own, with real roles and real commits. */
export interface TestDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly ownerUrl: string;
  /** The application's own way in, as the app role. */
  readonly transactions: ActorTransactions;
  /** A superuser's look at what is really there, past row-level security. */
  readonly inspect: pg.Pool;
  /** Closes every connection of ours and leaves the database as it stands. */
  disconnect(): Promise<void>;
  drop(): Promise<void>;
}

/** Copies the migrated template; a few hundredths of a second. Drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const superuserUrl = sharedPostgresUrl();
  const template = await ensureTemplate(superuserUrl);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(`create database ${name} template ${template} owner ${ROLE_NAMES.owner}`);
  });
  return openTestDatabase(name);
}

/** The connections to a database that was made before. */
export async function openTestDatabase(name: string): Promise<TestDatabase> {
  const superuserUrl = sharedPostgresUrl();
  const appUrl = urlOf(superuserUrl, name, ROLE_NAMES.app);
  const dataSource = await createDataSource({
    url: appUrl,
    applicationName: 'test',
    poolSize: 8,
  }).initialize();
  const inspectUrl = new URL(superuserUrl);
  inspectUrl.pathname = `/${name}`;
  const inspect = new pg.Pool({ connectionString: inspectUrl.href, max: 3 });
  const open = new Set<pg.PoolClient>();
  inspect.on('connect', (client) => open.add(client)).on('remove', (client) => open.delete(client));
  const disconnect = async (): Promise<void> => {
    await dataSource.destroy();
    await inspect.end();
    // A pool has ended before its connections have: one that the database then drops would fail whoever is running.
    while (open.size > 0) await once(inspect, 'remove');
  };
  return {
    name,
    appUrl,
    workerUrl: urlOf(superuserUrl, name, ROLE_NAMES.worker),
    ownerUrl: urlOf(superuserUrl, name, ROLE_NAMES.owner),
    transactions: new ActorTransactions(dataSource),
    inspect,
    disconnect,
    async drop() {
      await disconnect();
      await withClient(superuserUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

/** One template for each state of the migrations and of the tags, made by whoever comes first. */
async function ensureTemplate(superuserUrl: string): Promise<string> {
  const name = `template_${schemaHash()}`;
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const ready = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (ready.rowCount === 1) return;
    const building = `${name}_building`;
    await client.query(`drop database if exists ${building} with (force)`);
    await bootstrapDatabase({
      superuserUrl,
      databaseName: building,
      passwords: { owner: PASSWORD, app: PASSWORD, worker: PASSWORD, bytes: PASSWORD },
    });
    const ownerUrl = urlOf(superuserUrl, building, ROLE_NAMES.owner);
    await migrate(ownerUrl, MIGRATIONS);
    await runQueueMigrations(ownerUrl, [ROLE_NAMES.app, ROLE_NAMES.worker]);
    await client.query(`alter database ${building} rename to ${name}`);
  });
  return name;
}

function schemaHash(): string {
  const hash = createHash('sha256');
  for (const path of ['migrations/', 'libs/database/src/classification/']) {
    const folder = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
    for (const file of readdirSync(folder).sort()) hash.update(readFileSync(`${folder}/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

function urlOf(superuserUrl: string, database: string, role: string): string {
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = PASSWORD;
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
