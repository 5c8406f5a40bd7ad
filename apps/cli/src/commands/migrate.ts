import type { Command } from 'commander';
import pg from 'pg';
import { partKeys } from '#casework/audit/key-parting.js';
import { ROLE_NAMES } from '#database/bootstrap.js';
import { createDataSource } from '#database/data-source.js';
import { migrate, undoLastMigration } from '#database/migrate.js';
import { checkRoles } from '#database/role-check.js';
import { ActorTransactions } from '#database/transaction.js';
import { MIGRATIONS } from '#migrations/all.js';
import { isSampleDatabasePassword } from '#platform/config/sample-secrets.js';
import { runQueueMigrations } from '#platform/queue/queue-migrations.js';
import { checkDatabaseZones, checkZoneTable } from '#platform/zones/check-zone-table.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import type { CliIo } from '../cli-io.js';
import { neededVariable } from '../needed-variable.js';

const HELP = `
Settings  MIGRATION_DATABASE_URL   connection string of the owner of the tables
          WORKER_DATABASE_URL, MASTER_KEY   where given, keys from older versions are made whole at once; else by the worker
Before anything is changed, the roles and the time zones of the database are checked. Safe to repeat.`;

/** Brings the database to the shape that this version expects. */
export function define(command: Command, io: CliIo): void {
  command
    .option('--down', 'take the newest migration back instead; its tables go, with what is in them')
    .addHelpText('after', HELP)
    .action(({ down }: { down?: boolean }) => runMigrate(process.env, io, { down: down ?? false }));
}

export async function runMigrate(
  env: NodeJS.ProcessEnv,
  io: CliIo,
  { down }: { readonly down: boolean },
): Promise<void> {
  const ownerUrl = neededVariable(env, 'MIGRATION_DATABASE_URL', 'the connection string of coopdesk_owner');
  refuseSamplePassword(env, ownerUrl);
  if (down) {
    const undone = await undoLastMigration(ownerUrl, MIGRATIONS);
    await io.print(undone ? `Taken back: ${undone}\n` : 'There is no migration to take back.\n');
    return;
  }
  checkZoneTable(new MomentZones());
  for (const warning of await checkServer(ownerUrl)) io.complain(`PostgreSQL's own zone table: ${warning}\n`);
  const ran = await migrate(ownerUrl, MIGRATIONS);
  await runQueueMigrations(ownerUrl, [ROLE_NAMES.app, ROLE_NAMES.worker]);
  for (const name of ran) await io.print(`Migrated: ${name}\n`);
  const parted = await partKeysOf(env);
  if (parted > 0) await io.print(`Keys made for those who serve: ${parted}\n`);
  await io.print(
    `The database is up to date (${MIGRATIONS.length} migrations); roles and time zones are checked.\n`,
  );
}

/** The servers are not given this connection string, so that nobody else looks at it. */
function refuseSamplePassword(env: NodeJS.ProcessEnv, ownerUrl: string): void {
  const { password } = URL.canParse(ownerUrl) ? new URL(ownerUrl) : { password: '' };
  if (env['COOPDESK_MODE'] === 'production' && isSampleDatabasePassword(password))
    throw new Error(
      'MIGRATION_DATABASE_URL has the password of an example. Give the role a password of your own.',
    );
}

/** Where the worker's role and the master key are at hand; else the next worker does it at its start. @returns of how many people */
async function partKeysOf(env: NodeJS.ProcessEnv): Promise<number> {
  const { WORKER_DATABASE_URL: url, MASTER_KEY: masterKey } = env;
  if (!url || !masterKey) return 0;
  const source = createDataSource({ url, applicationName: 'coopdesk migrate keys', poolSize: 1 });
  const transactions = new ActorTransactions(await source.initialize());
  try {
    return await partKeys(transactions, Buffer.from(masterKey, 'base64'));
  } finally {
    await transactions.close();
  }
}

/** @returns what PostgreSQL tells wrong without harm: nothing shown is computed from it */
async function checkServer(ownerUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'coopdesk checks' });
  await client.connect();
  try {
    await checkRoles(client);
    return await checkDatabaseZones(async (sql) => (await client.query<object>(sql)).rows);
  } finally {
    await client.end();
  }
}
