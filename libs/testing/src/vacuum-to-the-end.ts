import type pg from 'pg';

/** Half a minute of tries, a quarter of a second apart. */
const TRIES = 120;

/**
 * Vacuums and analyses a table until every page of it is known as seen by all, so that an index alone can answer.
 *
 * Whoever holds an older snapshot of the same database, PostgreSQL's own statistics worker at another table included,
 * keeps one vacuum from its end: it is done again until it gets there.
 *
 * @param table with its schema, as `coop.review_task`
 * @throws when it does not get there within half a minute
 */
export async function vacuumToTheEnd(client: pg.Pool | pg.PoolClient, table: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await client.query(`vacuum analyze ${table}`);
    const { rows } = await client.query<{ seen: boolean }>(
      'select relallvisible > 0.98 * relpages as seen from pg_class where oid = $1::regclass',
      [table],
    );
    if (rows[0]!.seen) return;
    await client.query('select pg_sleep(0.25)');
  }
  throw new Error(`${table} could not be vacuumed to its end: something held an older snapshot.`);
}
