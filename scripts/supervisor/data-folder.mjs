import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { placeServerFolder } from '../postgres/placement.mjs';
import { Refusal } from '../setup/progress.mjs';

/**
 * Made once for a data folder; whoever has them has the data.
 * @typedef {{ postgres: string, owner: string, app: string, worker: string, bytes: string, masterKey: string }} Secrets
 */
/**
 * What is done already and need not be done at the next start.
 * @typedef {object} Remembered
 * @property {string} [prepared] build whose migrations have run
 * @property {unknown} [signIns] what `seed` answered
 * @property {boolean} [setUp] whether `set-up` has run
 * @property {number} [postgresPort]
 */

/**
 * Makes the folder, or makes sure that it is ours to use.
 * @param {string} folder absolute
 */
export function openDataFolder(folder) {
  try {
    mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
    // As root, the database runs under another account, which must be able to pass through, not to look.
    chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new Refusal(
      `The data folder ${folder} cannot be used by this account. ` +
        'Start as the account that made it, or give another folder by --data DIR.',
    );
  }
}

/**
 * Deletes all that Coopdesk keeps in the folder. A folder with anything else in it is left alone.
 * @param {string} folder
 */
export function emptyDataFolder(folder) {
  const known = [
    'files',
    'letter-signing',
    'logs',
    'mailbox',
    'postgres',
    'postgres-programs',
    'remembered.json',
    'secrets.json',
    'sending',
    'running.json',
  ];
  const names = readdirSync(folder);
  const foreign = names.filter((name) => !known.some((own) => name === own || name.startsWith(`${own}.`)));
  if (foreign.length > 0) {
    throw new Refusal(
      `--reset deletes nothing: ${folder} also holds ${foreign.join(', ')}, which is not Coopdesk's.`,
    );
  }
  const elsewhere = dirname(placeServerFolder(folder));
  if (elsewhere !== folder) rmSync(elsewhere, { recursive: true, force: true });
  for (const name of names.filter((entry) => !entry.startsWith('running.json'))) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  openDataFolder(folder);
}

/**
 * @param {string} folder
 * @returns {Secrets}
 */
export function readSecrets(folder) {
  const file = join(folder, 'secrets.json');
  const password = () => randomBytes(24).toString('base64url');
  if (existsSync(file)) {
    const known = JSON.parse(readFileSync(file, 'utf8'));
    if (known.bytes) return known;
    // A folder from before there was this role.
    const whole = { ...known, bytes: password() };
    writePrivately(file, whole);
    return whole;
  }
  const secrets = {
    postgres: password(),
    owner: password(),
    app: password(),
    worker: password(),
    bytes: password(),
    masterKey: randomBytes(32).toString('base64'),
  };
  writePrivately(file, secrets);
  return secrets;
}

/**
 * @param {string} folder
 * @returns {Remembered}
 */
export function readRemembered(folder) {
  const file = join(folder, 'remembered.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * @param {string} folder
 * @param {Remembered} change
 */
export function remember(folder, change) {
  writePrivately(join(folder, 'remembered.json'), { ...readRemembered(folder), ...change });
}

/**
 * Whole or not at all, and for this account's eyes only.
 * @param {string} file
 * @param {object} content
 */
function writePrivately(file, content) {
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
