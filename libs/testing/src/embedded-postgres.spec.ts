import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isAlive } from '#scripts/setup/processes.mjs';
import { startOwnPostgres, type OwnPostgres } from './embedded-postgres.js';

describe('the embedded PostgreSQL of the tests', () => {
  let server: OwnPostgres | undefined;
  afterEach(() => server?.stop());

  const ask = async (url: string, question: string): Promise<unknown[]> => {
    const client = new Client(url);
    await client.connect();
    try {
      return (await client.query<object>(question)).rows;
    } finally {
      await client.end();
    }
  };

  it('is PostgreSQL 18 in UTC, asks for the password and knows the law of time in Vancouver', async () => {
    server = await startOwnPostgres();
    const [row] = await ask(
      server.url,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('TimeZone') as zone,
              (timestamptz '2026-12-01T20:00Z' at time zone 'America/Vancouver')::text as vancouver`,
    );
    expect(row).toEqual({ major: 18, zone: 'UTC', vancouver: '2026-12-01 13:00:00' });
    await expect(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  });

  it('takes settings and leaves neither process nor folder behind', async () => {
    server = await startOwnPostgres({ max_connections: '17' });
    expect(await ask(server.url, 'show max_connections')).toEqual([{ max_connections: '17' }]);
    const master = Number((await readFile(join(server.dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    await server.stop();
    expect(existsSync(server.dataDir)).toBe(false);
    expect(isAlive(master)).toBe(false);
  });
});
