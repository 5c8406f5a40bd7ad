import { execFileSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serverAccount } from './account.mjs';
import { isAlive } from '../setup/processes.mjs';
import { clearLeftovers } from './leftovers.mjs';
import { openBinaries } from './placement.mjs';
import { startServer } from './server.mjs';

const PREFIX = 'coopdesk-test-postgres-';
// Below the ports that a system gives to outgoing connections: one of those could take it while the server is not there.
const LOWEST_PORT = 20_000;
const BEYOND_PORTS = 32_000;

// A test's database is thrown away, so nothing is paid for surviving a power cut; everything else stays as in
// production. Many connections: each test process has its own pools.
const TEST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  shared_buffers: '256MB',
  max_connections: '300',
  autovacuum_naptime: '10min',
};

/**
 * @typedef {object} TestServerParts
 * @property {string} password of the superuser
 * @property {(folder: string) => Promise<void>} copyTo the whole server into a folder; it stands still meanwhile, and goes on at
 *   the same address. Nobody may be connected.
 */

/**
 * Starts a PostgreSQL of its own in a temporary folder, for one run of tests; `stop` removes the folder too.
 * @param {Record<string, string>} [settings] PostgreSQL settings over the test defaults
 * @param {{ folder: string, password: string }} [from] what `copyTo` made: the server begins as that one stood
 * @returns {Promise<import('./server.mjs').RunningServer & TestServerParts>}
 */
export async function startTestServer(settings = {}, from) {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const dataDir = join(folder, 'postgres');
  const password = from?.password ?? randomBytes(18).toString('base64url');
  if (from) copyFolder(from.folder, dataDir);
  const start = (port = randomInt(LOWEST_PORT, BEYOND_PORTS)) =>
    startServer({ dataDir, password, port, settings: { ...TEST_SETTINGS, ...settings } });
  const server = await start();
  const stop = async (/** @type {'fast' | 'immediate'} */ mode = 'immediate') => {
    await server.stop(mode);
    rmSync(folder, { recursive: true, force: true });
  };
  const copyTo = async (/** @type {string} */ to) => {
    await server.stop('fast');
    rmSync(to, { recursive: true, force: true });
    copyFolder(dataDir, to);
    const { port } = await start(server.port);
    if (port !== server.port) throw new Error('Somebody took the port of PostgreSQL while it stood still.');
  };
  return { ...server, password, copyTo, stop };
}

/**
 * With owners and rights: PostgreSQL refuses a folder that is not its own.
 * @param {string} from
 * @param {string} to
 */
function copyFolder(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  execFileSync('cp', ['-a', from, to]);
}

/** Ends and removes the servers of runs that were killed before they could. */
async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = readOwner(folder);
    if (owner === null || isAlive(owner)) continue;
    const account = serverAccount();
    const dataDir = join(folder, 'postgres');
    await clearLeftovers({ dataDir, binaries: openBinaries(account, dataDir), account });
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {number | null} null = not ours to read, or not written yet
 */
function readOwner(folder) {
  try {
    // Another account's run is that account's to clear away.
    if (process.getuid?.() !== statSync(folder).uid) return null;
    return Number(readFileSync(join(folder, 'owner'), 'utf8'));
  } catch {
    return null;
  }
}
