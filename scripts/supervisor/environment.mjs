import { existsSync } from 'node:fs';
import { inProject } from '../setup/folders.mjs';
import { Refusal } from '../setup/progress.mjs';

/** The four ways into the database, for the application, the worker, the bytes of files and the migrations. */
/** @typedef {{ DATABASE_URL: string, WORKER_DATABASE_URL: string, BYTES_DATABASE_URL: string, MIGRATION_DATABASE_URL: string }} DatabaseUrls */
/** @typedef {{ web: number, smtp: number, mailboxPage: number }} Ports */

/** Takes the settings of .env, where there is one, without overriding those of the environment. */
export function loadSettingsFile() {
  // Node.js before 20.12 cannot; the run under the locked runtime then does.
  if (existsSync(inProject('.env'))) process.loadEnvFile?.(inProject('.env'));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {DatabaseUrls | null} null = no database is given, ours is to be used
 */
export function givenDatabase(env) {
  const { DATABASE_URL, WORKER_DATABASE_URL, BYTES_DATABASE_URL, MIGRATION_DATABASE_URL } = env;
  if (!DATABASE_URL && !WORKER_DATABASE_URL && !BYTES_DATABASE_URL && !MIGRATION_DATABASE_URL) return null;
  if (DATABASE_URL && WORKER_DATABASE_URL && BYTES_DATABASE_URL && MIGRATION_DATABASE_URL) {
    return { DATABASE_URL, WORKER_DATABASE_URL, BYTES_DATABASE_URL, MIGRATION_DATABASE_URL };
  }
  throw new Refusal(
    'To use a PostgreSQL of your own, set DATABASE_URL, WORKER_DATABASE_URL, BYTES_DATABASE_URL and ' +
      'MIGRATION_DATABASE_URL, all four; ' +
      'to use the one that comes with Coopdesk, set none.',
  );
}

/**
 * What the servers are told; what the environment says goes before what is found out here.
 * @param {{ env: NodeJS.ProcessEnv, dataFolder: string, ports: Ports, urls: DatabaseUrls, masterKey: string }} facts
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment({ env, dataFolder, ports, urls, masterKey }) {
  const mailbox = env.SMTP_URL
    ? {}
    : {
        SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
        MAIL_LOOKUP_URL: `http://127.0.0.1:${ports.mailboxPage}`,
      };
  // The owner's connection string is for the migrations alone.
  const { MIGRATION_DATABASE_URL: _ours, ...serverUrls } = urls;
  const { MIGRATION_DATABASE_URL: _given, ...others } = env;
  return {
    NODE_ENV: 'production',
    // Compiled once, read back at every later start.
    NODE_COMPILE_CACHE: inProject('node_modules', '.cache', 'compiled'),
    MASTER_KEY: masterKey,
    PUBLIC_URL: `http://localhost:${ports.web}`,
    ...others,
    ...mailbox,
    ...serverUrls,
    PORT: String(ports.web),
    COOPDESK_DATA_DIR: dataFolder,
  };
}
