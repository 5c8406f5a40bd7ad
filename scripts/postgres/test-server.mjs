import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from './account.mjs';
import { isAlive } from '../setup/processes.mjs';
import { clearLeftovers } from './leftovers.mjs';
import { openBinaries } from './placement.mjs';
import { startServer } from './server.mjs';

const PREFIX = 'coopdesk-test-postgres-';

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
 * Starts a PostgreSQL of its own in a temporary folder, for one run of tests; `stop` removes the folder too.
 * @param {Record<string, string>} [settings] PostgreSQL settings over the test defaults
 * @returns {Promise<import('./server.mjs').RunningServer>}
 */
export async function startTestServer(settings = {}) {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const server = await startServer({
    dataDir: join(folder, 'postgres'),
    password: randomBytes(18).toString('base64url'),
    settings: { ...TEST_SETTINGS, ...settings },
  });
  const stop = async (/** @type {'fast' | 'immediate'} */ mode = 'immediate') => {
    await server.stop(mode);
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
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
