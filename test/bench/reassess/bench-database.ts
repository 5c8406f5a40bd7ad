import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { bootstrapDatabase, ROLE_NAMES } from '#database/bootstrap.js';
import { migrate } from '#database/migrate.js';
import { MIGRATIONS } from '#migrations/all.js';
import { productFolder } from '#platform/product-folder.js';
import { startServer } from '#scripts/postgres/server.mjs';

const PASSWORD = 'only-for-benches';
const NAME = 'coopdesk_bench';

// Measured as in production: what is committed is on the disk. Filled as fast as it goes: what is lost is filled again.
const SETTINGS = {
  shared_buffers: '512MB',
  max_wal_size: '8GB',
  checkpoint_timeout: '15min',
  max_connections: '40',
};
const FILLING = {
  ...SETTINGS,
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

export interface BenchDatabase {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** A superuser's connections. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * A database that outlives the run, in `.data/bench-reassess-STUDENTS`, since filling it takes longer than what is measured.
 * It is made anew when the migrations are others than those it was made with.
 */
export async function openBenchDatabase(
  students: number,
  fill: (database: BenchDatabase) => Promise<void>,
): Promise<BenchDatabase> {
  const folder = productFolder(join('.data', `bench-reassess-${students}`));
  mkdirSync(folder, { recursive: true });
  const dataDir = join(folder, 'postgres');
  const note = join(folder, 'filled');
  const made = MIGRATIONS.map(({ name }) => name).join(' ');
  if (readIfThere(note) !== made) {
    const database = await open(dataDir, FILLING, makeEmpty);
    await fill(database);
    await database.pool.query('checkpoint');
    await database.close();
    writeFileSync(note, made);
  }
  return open(dataDir, SETTINGS);
}

async function open(
  dataDir: string,
  settings: Record<string, string>,
  prepare?: (superuserUrl: string, ownerUrl: string) => Promise<void>,
): Promise<BenchDatabase> {
  const server = await startServer({ dataDir, password: PASSWORD, settings });
  const url = (role: string): string => {
    const address = new URL(server.url);
    address.username = role;
    address.pathname = `/${NAME}`;
    return address.href;
  };
  await prepare?.(server.url, url(ROLE_NAMES.owner));
  const pool = new pg.Pool({ connectionString: url('postgres'), max: 3 });
  return {
    appUrl: url(ROLE_NAMES.app),
    workerUrl: url(ROLE_NAMES.worker),
    ownerUrl: url(ROLE_NAMES.owner),
    superuserUrl: url('postgres'),
    pool,
    async close() {
      await pool.end();
      await server.stop();
    },
  };
}

async function makeEmpty(superuserUrl: string, ownerUrl: string): Promise<void> {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  await superuser.query(`drop database if exists ${NAME} with (force)`);
  await superuser.end();
  const passwords = { owner: PASSWORD, app: PASSWORD, worker: PASSWORD, bytes: PASSWORD };
  await bootstrapDatabase({ superuserUrl, databaseName: NAME, passwords });
  await migrate(ownerUrl, MIGRATIONS);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
