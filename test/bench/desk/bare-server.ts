import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The limit: Fastify and pg with the same sign-in check and the same list, nothing else. `cost` adds one cause of the
 * difference at a time: `security` runs it as the application's role with row-level security, in a transaction that sets
 * the actor; `audit` also writes the row that tells who read which students.
 */
export type Cost = 'none' | 'security' | 'audit';

export interface BareQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

export async function startBareServer(options: {
  readonly databaseUrl: string;
  readonly cost: Cost;
  readonly list: BareQuery;
  readonly actor: { readonly accountId: string };
}): Promise<{ readonly url: string; close(): Promise<void> }> {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 10,
    options: '-c search_path=coop -c timezone=UTC',
    pipeline: true,
  });
  const list = { name: 'list', text: options.list.text, values: [...options.list.values] };
  const server = Fastify();
  server.get('/queue', async (request, reply) => {
    const token = /coopdesk=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const check = {
      name: 'check',
      text: `select a.id, a.role, a.display_name from coop.session s join coop.account a on a.id = s.account_id
        where s.token_hash = $1 and s.expires_at > now() and a.disabled_at is null`,
      values: [createHash('sha256').update(token).digest()],
    };
    const signedIn =
      options.cost === 'none'
        ? await pool.query(check)
        : await asActor(pool, ['system:sign_in', '', ''], check);
    if (signedIn.rowCount !== 1) return reply.code(401).send();
    const page =
      options.cost === 'none'
        ? await pool.query(list)
        : await asActor(pool, ['staff', options.actor.accountId, ''], list);
    return reply.type('application/json').send((page.rows[0] as { body: string }).body);
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const address = server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      await server.close();
      await pool.end();
    },
  };
}

async function asActor(
  pool: pg.Pool,
  actor: readonly string[],
  query: pg.QueryConfig,
): Promise<pg.QueryResult> {
  const client = await pool.connect();
  try {
    const replies = await Promise.all([
      client.query('begin'),
      client.query({
        name: 'actor',
        text: `select set_config('coopdesk.actor_kind', $1, true), set_config('coopdesk.actor_id', $2, true), set_config('coopdesk.student_id', $3, true),
          set_config('enable_bitmapscan', 'off', true)`,
        values: [...actor],
      }),
      client.query(query),
      client.query('commit'),
    ]);
    return replies[2];
  } finally {
    client.release();
  }
}
