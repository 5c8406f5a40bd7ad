import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MIGRATIONS } from '#migrations/all.js';
import { runCommand } from '#testing/cli-run.js';
import { type OwnPostgres, startOwnPostgres } from '#testing/embedded-postgres.js';
import { runBootstrap } from './bootstrap.js';
import { runMigrate } from './migrate.js';

describe('bootstrap and migrate', () => {
  // The attributes of roles are the server's, not a database's: this spec changes them on a server of its own.
  const name = 'coopdesk_setup';
  const password = 'only-for-tests';
  let server: OwnPostgres;
  let admin: pg.Client;

  beforeAll(async () => {
    server = await startOwnPostgres();
    admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await server.stop();
  });

  const ownerUrl = () => {
    const url = new URL(server.url);
    return Object.assign(url, { username: 'coopdesk_owner', password, pathname: `/${name}` }).href;
  };
  const migrate = (down = false, env?: NodeJS.ProcessEnv) =>
    runCommand((io) => runMigrate(env ?? { MIGRATION_DATABASE_URL: ownerUrl() }, io, { down }));
  const bootstrap = (change: NodeJS.ProcessEnv = {}) => {
    const env = {
      COOPDESK_SUPERUSER_URL: server.url,
      COOPDESK_DATABASE_NAME: name,
      COOPDESK_OWNER_PASSWORD: password,
      COOPDESK_APP_PASSWORD: password,
      COOPDESK_WORKER_PASSWORD: password,
      COOPDESK_BYTES_PASSWORD: password,
      ...change,
    };
    return runCommand((io) => runBootstrap(env, io));
  };

  it('make a database and all its tables, and have nothing to do the second time', async () => {
    expect((await bootstrap()).out).toContain(name);
    expect((await migrate()).out.match(/^Migrated: /gm)).toHaveLength(MIGRATIONS.length);
    await bootstrap();
    expect((await migrate()).out).toBe(
      `The database is up to date (${MIGRATIONS.length} migrations); roles and time zones are checked.\n`,
    );
  });

  it('lets the application and the worker use the queue', async () => {
    for (const role of ['coopdesk_app', 'coopdesk_worker']) {
      const url = Object.assign(new URL(ownerUrl()), { username: role });
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      const { rows } = await client.query(`select has_schema_privilege('bullmq', 'usage') as may`);
      await client.end();
      expect(rows).toEqual([{ may: true }]);
    }
  });

  it('takes every migration back, newest first, and brings all of them again', async () => {
    const last = MIGRATIONS.at(-1)!.name;
    expect((await migrate(true)).out).toBe(`Taken back: ${last}\n`);
    for (let left = MIGRATIONS.length - 1; left > 0; left -= 1) await migrate(true);
    expect((await migrate(true)).out).toBe('There is no migration to take back.\n');
    expect((await migrate()).out.match(/^Migrated: /gm)).toHaveLength(MIGRATIONS.length);
  });

  it('refuses an application role that row-level security would not bind, and changes nothing', async () => {
    await admin.query('alter role coopdesk_app bypassrls');
    try {
      await expect(migrate()).rejects.toThrow(/coopdesk_app may not be SUPERUSER, BYPASSRLS/);
    } finally {
      await admin.query('alter role coopdesk_app nobypassrls');
    }
  });

  it('refuses an application role that may become the owner', async () => {
    await admin.query('grant coopdesk_owner to coopdesk_worker');
    try {
      await expect(migrate()).rejects.toThrow(/coopdesk_worker is a member/);
    } finally {
      await admin.query('revoke coopdesk_owner from coopdesk_worker');
    }
  });

  it('refuse the password of an example in production', async () => {
    const url = new URL(ownerUrl());
    url.password = 'demonstration-migration';
    await expect(
      migrate(false, { COOPDESK_MODE: 'production', MIGRATION_DATABASE_URL: url.href }),
    ).rejects.toThrow('has the password of an example');
  });

  it('say which setting is missing', async () => {
    await expect(migrate(false, {})).rejects.toThrow('MIGRATION_DATABASE_URL is not set');
    await expect(bootstrap({ COOPDESK_APP_PASSWORD: ' ' })).rejects.toThrow(
      'COOPDESK_APP_PASSWORD is not set',
    );
  });
});
