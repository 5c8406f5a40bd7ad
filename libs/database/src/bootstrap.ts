import pg from 'pg';

/** The four roles of one installation. The superuser is used here and nowhere else. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  readonly bytes: string;
}

export interface BootstrapOptions {
  /** A connection string with the right to create roles and databases. */
  readonly superuserUrl: string;
  readonly databaseName: string;
  readonly passwords: RolePasswords;
}

/** Names of the login roles: `owner` runs migrations, `app` serves requests, `worker` runs background work, `bytes` opens files. */
export const ROLE_NAMES = {
  owner: 'coopdesk_owner',
  app: 'coopdesk_app',
  worker: 'coopdesk_worker',
  bytes: 'coopdesk_bytes',
} as const;

/**
 * Creates the roles and the database when they are missing, and sets the passwords. Safe to repeat.
 * No role but the owner owns anything, and none is a superuser or bypasses row-level security.
 */
export async function bootstrapDatabase(options: BootstrapOptions): Promise<void> {
  const client = new pg.Client({ connectionString: options.superuserUrl });
  await client.connect();
  try {
    for (const [kind, role] of Object.entries(ROLE_NAMES)) {
      await ensureRole(client, role, options.passwords[kind as keyof RolePasswords]);
    }
    const found = await client.query('select 1 from pg_database where datname = $1', [options.databaseName]);
    if (found.rowCount === 0) {
      await client.query(
        `create database ${client.escapeIdentifier(options.databaseName)} owner ${ROLE_NAMES.owner} template template0 encoding 'UTF8'`,
      );
    }
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const attributes = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication';
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} ${attributes} password ${client.escapeLiteral(password)}`);
}
