import { placeServerFolder } from '../postgres/placement.mjs';
import { startServer } from '../postgres/server.mjs';
import { say } from '../setup/progress.mjs';
import { isAlive } from '../setup/processes.mjs';
import { readRemembered, remember } from './data-folder.mjs';

/** @typedef {import('./environment.mjs').DatabaseUrls} DatabaseUrls */
/** @typedef {import('./data-folder.mjs').Secrets} Secrets */

const DATABASE = 'coopdesk';
const LOOK_EVERY_MS = 1_000;

// Its own log, a file a weekday, so that a year of running does not fill the disk.
const SETTINGS = {
  logging_collector: 'on',
  log_filename: 'server-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  max_connections: '120',
};

/** The PostgreSQL that comes with Coopdesk, kept running on its data folder. */
export class OwnDatabase {
  /** @type {import('../postgres/server.mjs').RunningServer | undefined} */
  #server;
  /** @type {NodeJS.Timeout | undefined} */
  #watch;

  /**
   * @param {string} dataFolder
   * @param {Secrets} secrets
   */
  constructor(dataFolder, secrets) {
    this.dataFolder = dataFolder;
    this.secrets = secrets;
  }

  async start() {
    const dataDir = placeServerFolder(this.dataFolder);
    const wished = this.#server?.port ?? readRemembered(this.dataFolder).postgresPort ?? 0;
    const server = await startServer({
      dataDir,
      password: this.secrets.postgres,
      port: wished,
      settings: SETTINGS,
    });
    if (!server.dataDir.startsWith(this.dataFolder)) {
      say(`PostgreSQL may not enter this folder under its own account; its data is in ${server.dataDir}.`);
    }
    if (server.port !== wished) remember(this.dataFolder, { postgresPort: server.port });
    this.#server = server;
    this.#watch = setInterval(() => this.#startAgainWhenGone(), LOOK_EVERY_MS);
  }

  /** It is no child of this process, so its end is not told, and must be looked for. */
  #startAgainWhenGone() {
    const server = this.#server;
    if (!server || isAlive(server.pid)) return;
    clearInterval(this.#watch);
    say('The database ended; starting it again.');
    this.start().catch((error) => {
      say(`The database does not start again: ${error.message}`);
      process.kill(process.pid, 'SIGTERM');
    });
  }

  get superuserUrl() {
    if (!this.#server) throw new Error('The database has not been started.');
    return this.#server.url;
  }

  /** @returns {DatabaseUrls} */
  get urls() {
    const url = (/** @type {string} */ role, /** @type {string} */ password) => {
      const address = new URL(this.superuserUrl);
      address.username = role;
      address.password = password;
      address.pathname = `/${DATABASE}`;
      return address.href;
    };
    return {
      DATABASE_URL: url('coopdesk_app', this.secrets.app),
      WORKER_DATABASE_URL: url('coopdesk_worker', this.secrets.worker),
      BYTES_DATABASE_URL: url('coopdesk_bytes', this.secrets.bytes),
      MIGRATION_DATABASE_URL: url('coopdesk_owner', this.secrets.owner),
    };
  }

  /** What `coopdesk bootstrap` needs to make the roles and the database. */
  get bootstrapEnvironment() {
    return {
      COOPDESK_SUPERUSER_URL: this.superuserUrl,
      COOPDESK_DATABASE_NAME: DATABASE,
      COOPDESK_OWNER_PASSWORD: this.secrets.owner,
      COOPDESK_APP_PASSWORD: this.secrets.app,
      COOPDESK_WORKER_PASSWORD: this.secrets.worker,
      COOPDESK_BYTES_PASSWORD: this.secrets.bytes,
    };
  }

  async stop() {
    clearInterval(this.#watch);
    await this.#server?.stop();
  }
}
