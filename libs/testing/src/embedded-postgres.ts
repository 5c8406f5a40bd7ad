import { startTestServer } from '#scripts/postgres/test-server.mjs';

/**
 * The PostgreSQL that this run of tests shares: `npm test` and `npm run jest` start it and pass its address on.
 * @returns URL of the superuser, database `postgres`
 * @throws when the tests were started in another way
 */
export function sharedPostgresUrl(): string {
  const url = process.env['COOPDESK_TEST_POSTGRES_URL'];
  if (!url) throw new Error('No PostgreSQL for the tests: run them by "npm test" or "npm run jest".');
  return url;
}

export interface OwnPostgres {
  /** URL of the superuser, database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** Holds postmaster.pid, for tests that kill the server. */
  readonly dataDir: string;
  readonly password: string;
  /** The whole server into a folder, while nobody is connected; it goes on at the same address. */
  copyTo(folder: string): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of its own, for tests that kill, freeze or restart the server.
 * @param settings PostgreSQL settings over the test defaults, e.g. `{ fsync: 'on' }`
 * @param from what `copyTo` made: the server begins as that one stood
 */
export async function startOwnPostgres(
  settings: Record<string, string> = {},
  from?: { readonly folder: string; readonly password: string },
): Promise<OwnPostgres> {
  return startTestServer(settings, from);
}
