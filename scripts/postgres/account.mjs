import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';

/** The account a server runs under; null = the one that runs this process. */
/** @typedef {{ uid: number, gid: number } | null} Account */

/**
 * PostgreSQL refuses to run as root, so root hands it to the account `postgres`, made here if the machine has none.
 * @returns {Account}
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp('postgres');
  if (known) return known;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root and no account "postgres" could be made. ' +
        'Start as an ordinary user, or set DATABASE_URL and MIGRATION_DATABASE_URL.',
    );
  }
  return account;
}

/**
 * @param {string} name
 * @returns {Account}
 */
function lookUp(name) {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === null || gid === null ? null : { uid, gid };
}

/**
 * @param {'-u' | '-g'} flag
 * @param {string} name
 */
function idOf(flag, name) {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : null;
}

/**
 * Whether the account may enter the folder or run the program.
 * @param {Account} account
 * @param {string} path
 */
export function canEnter(account, path) {
  return !account || spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;
}

/**
 * Makes a folder that belongs to the account and that nobody else may open.
 * @param {Account} account
 * @param {string} path
 */
export function makePrivateFolder(account, path) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}
