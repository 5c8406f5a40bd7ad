import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  chownSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makePrivateFolder, serverAccount } from './account.mjs';
import { clearLeftovers } from './leftovers.mjs';
import { openBinaries } from './placement.mjs';
import { runProgram } from './run-program.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} dataDir absolute; made when it does not exist
 * @property {string} password of the superuser `postgres`; set when the folder is made, so keep it
 * @property {number} [port] wished port on 127.0.0.1; a free one is taken when it is not free
 * @property {Record<string, string>} [settings] PostgreSQL settings, e.g. `{ fsync: 'off' }`
 */

/**
 * @typedef {object} RunningServer
 * @property {number} port on 127.0.0.1
 * @property {number} pid of its master process
 * @property {string} url of the superuser, database `postgres`
 * @property {string} dataDir
 * @property {boolean} recovered whether an earlier run had been killed
 * @property {(mode?: 'fast' | 'immediate') => Promise<void>} stop ends it; safe to call twice
 */

const MAJOR_VERSION = '18';

/**
 * Starts PostgreSQL on a data folder of ours. As root, it runs under the account `postgres`.
 * @param {ServerOptions} options
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ dataDir, password, port = 0, settings = {} }) {
  const account = serverAccount();
  const binaries = openBinaries(account, dataDir);
  if (!existsSync(join(dataDir, 'PG_VERSION')))
    await createDataFolder({ dataDir, password, binaries, account });
  const realDir = realpathSync(dataDir);
  checkVersion(realDir);
  const recovered = await clearLeftovers({ dataDir: realDir, binaries, account });
  const usedPort = await freePort(port);
  const logFile = join(realDir, 'start.log');
  rmSync(logFile, { force: true });
  const flags = { unix_socket_directories: '', listen_addresses: '127.0.0.1', timezone: 'UTC', ...settings };
  const options = Object.entries(flags).map(([name, value]) => `-c ${name}=${value}`);
  const startArgs = [
    'start',
    '-D',
    realDir,
    '-w',
    '-t',
    '60',
    '-l',
    logFile,
    '-o',
    `-p ${usedPort} ${options.join(' ')}`,
  ];
  const started = await runProgram(binaries.pgCtl, startArgs, account);
  if (started.code !== 0) {
    const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
    throw new Error(`PostgreSQL did not start in ${realDir}.\n${started.output}${log}`);
  }
  const stop = async (/** @type {'fast' | 'immediate'} */ mode = 'fast') => {
    if (!existsSync(join(realDir, 'postmaster.pid'))) return;
    await runProgram(binaries.pgCtl, ['stop', '-D', realDir, '-m', mode, '-w', '-t', '30'], account);
  };
  const url = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${usedPort}/postgres`;
  const pid = Number(readFileSync(join(realDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { port: usedPort, pid, url, dataDir: realDir, recovered, stop };
}

/**
 * Fills a new folder under another name and renames it, so that a run killed half-way leaves nothing that looks whole.
 * @param {{ dataDir: string, password: string, binaries: import('./binaries.mjs').Binaries, account: import('./account.mjs').Account }} folder
 */
async function createDataFolder({ dataDir, password, binaries, account }) {
  const unfinished = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  makePrivateFolder(account, unfinished);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    // The built-in locale sorts and folds the same on every machine, whatever languages it has installed.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const made = await runProgram(
      binaries.initdb,
      [`--pgdata=${unfinished}`, ...access, ...locale, '--no-sync'],
      account,
    );
    if (made.code !== 0)
      throw new Error(`PostgreSQL could not make its data folder ${dataDir}.\n${made.output}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, dataDir);
}

/** @param {string} dataDir */
function checkVersion(dataDir) {
  const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new Error(
    `${dataDir} was made by PostgreSQL ${version}; this is PostgreSQL ${MAJOR_VERSION}. ` +
      'Restore a backup into a new data folder (docs/guide-for-operators.md), or start with --reset to begin anew.',
  );
}

/**
 * @param {number} wished 0 = any
 * @returns {Promise<number>} the wished port where it is free on 127.0.0.1, else one that is
 */
export function freePort(wished) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(freePort(0));
      else reject(error);
    });
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
