import { runMigrations } from 'bullmq';
import pg from 'pg';

export const queueSchema = 'bullmq';

/**
 * Brings the queue's own tables up to the installed version; safe to repeat and to run twice at once.
 * @param url the owner's connection string
 * @param roles the roles that publish and work; they own nothing
 */
export async function runQueueMigrations(url: string, roles: readonly string[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
    for (const role of roles) await grantUse(client, client.escapeIdentifier(role));
  } finally {
    await client.end();
  }
}

async function grantUse(client: pg.Client, role: string): Promise<void> {
  await client.query(`
    grant usage on schema ${queueSchema} to ${role};
    grant select, insert, update, delete on all tables in schema ${queueSchema} to ${role};
    grant usage, select on all sequences in schema ${queueSchema} to ${role};
    grant execute on all functions in schema ${queueSchema} to ${role};
  `);
}
