import type { TestDatabase } from '#testing/test-database.js';
import { guardedTables } from './row-matrix.js';
import type { Person } from './population.js';

/** A hash of all rows of a person, table by table; what signing in and looking leave behind is left out. */
export async function fingerprintOf(database: TestDatabase, person: Person): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, ownerColumn, ownerIsAccount } of await guardedTables(database.inspect, person)) {
    if (!ownerColumn || /audit_entry|session/.test(name)) continue;
    found[name] = await hashOf(
      database,
      name,
      `where ${ownerColumn} = '${ownerIsAccount ? person.accountId : person.studentId}'`,
    );
  }
  return found;
}

/** A hash of every row of every table, but of the traces that a refused request may leave. */
export async function fingerprintOfAll(database: TestDatabase): Promise<Record<string, string>> {
  const { rows } = await database.inspect.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('coop', 'keyring', 'bullmq') and c.relkind = 'r'
        and c.oid::regclass::text not in ('coop.audit_entry', 'coop.session', 'coop.machine_token', 'coop.account')
      order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of rows) found[name] = await hashOf(database, name, '');
  return found;
}

async function hashOf(database: TestDatabase, table: string, where: string): Promise<string> {
  const { rows } = await database.inspect.query<{ hash: string }>(
    `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as hash from ${table} t ${where}`,
  );
  return rows[0]!.hash;
}
