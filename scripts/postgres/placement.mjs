import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canEnter, serverAccount } from './account.mjs';
import { binariesIn, findBinaries } from './binaries.mjs';

/**
 * Where the server's folder for this data folder can be. A clone under /root is closed to the account that PostgreSQL
 * runs under; its databases then live under /var/lib/coopdesk.
 * @param {string} dataFolder absolute, existing
 * @returns {string} absolute folder of the server's data; need not exist
 */
export function placeServerFolder(dataFolder) {
  if (canEnter(serverAccount(), dataFolder)) return join(dataFolder, 'postgres');
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const folder = join('/var/lib/coopdesk', name);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return join(folder, 'postgres');
}

/**
 * The programs the server's account can run: those npm installed, or a copy beside the data when that account may not
 * enter this folder.
 * @param {import('./account.mjs').Account} account
 * @param {string} dataDir
 * @returns {import('./binaries.mjs').Binaries}
 */
export function openBinaries(account, dataDir) {
  const installed = findBinaries();
  if (canEnter(account, installed.initdb) && canEnter(account, join(installed.folder, 'share')))
    return installed;
  const copy = join(dirname(dataDir), 'postgres-programs');
  if (!existsSync(copy)) {
    cpSync(installed.folder, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', `${copy}.new`]);
    renameSync(`${copy}.new`, copy);
  }
  return binariesIn(copy);
}
