import type { DataSource, MixedList } from 'typeorm';
import pg from 'pg';
import { writeTags } from './classification/schema-tags.js';
import { createDataSource } from './data-source.js';

/** One migrator at a time; others wait for it and then find nothing to do. */
const MIGRATION_LOCK = 715_517;

/**
 * Brings the schema up to date as the owner role, and its classification with it. Safe to repeat and to run twice at once.
 * @returns the names of the migrations that ran now
 */
export async function migrate(ownerUrl: string, migrations: MixedList<new () => object>): Promise<string[]> {
  return asTheOneMigrator(ownerUrl, migrations, async (dataSource) => {
    const ran = await dataSource.runMigrations();
    await writeTags((sql, values) => dataSource.query(sql, values));
    return ran.map(({ name }) => name);
  });
}

/**
 * Takes the newest migration back; whatever its tables hold goes with them.
 * @returns its name, or null when none has run
 */
export async function undoLastMigration(
  ownerUrl: string,
  migrations: MixedList<new () => object>,
): Promise<string | null> {
  return asTheOneMigrator(ownerUrl, migrations, async (dataSource) => {
    const rows: { name: string }[] = await dataSource.query(
      `select name from coop.schema_migration order by id desc limit 1`,
    );
    if (!rows[0]) return null;
    await dataSource.undoLastMigration();
    return rows[0].name;
  });
}

async function asTheOneMigrator<T>(
  ownerUrl: string,
  migrations: MixedList<new () => object>,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const guard = new pg.Client({ connectionString: ownerUrl, application_name: 'coopdesk migration lock' });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await guard.query('create schema if not exists coop');
    const dataSource = createDataSource({
      url: ownerUrl,
      applicationName: 'coopdesk migrate',
      migrations,
      poolSize: 2,
    });
    await dataSource.initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end();
  }
}
