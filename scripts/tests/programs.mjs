import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal, say, step } from '../setup/progress.mjs';

/**
 * A program from Debian that some tests drive, and the projects of jest.config.js that do. One that is not needed
 * `everywhere` is left out on a developer's machine that lacks it, and so are its tests; never in CI.
 */
/** @typedef {{ program: string, packages: string[], projects: string[], everywhere?: false }} Needed */

/** @type {Needed[]} */
const NEEDED = [
  { program: 'chromium', packages: ['chromium', 'fonts-dejavu-core'], projects: ['browser'] },
  { program: 'firefox-esr', packages: ['firefox-esr'], projects: ['browser'] },
  { program: 'qpdf', packages: ['qpdf'], projects: ['unit', 'casework', 'security'] },
  { program: 'pdfsig', packages: ['poppler-utils'], projects: ['unit', 'casework'] },
  { program: 'dovecot', packages: ['dovecot-imapd'], projects: ['unit', 'casework'] },
  { program: 'openssl', packages: ['openssl'], projects: ['unit'] },
  {
    program: 'radosgw',
    packages: ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph-common'],
    projects: ['unit'],
    everywhere: false,
  },
  {
    program: 'clamd',
    packages: ['clamav-daemon'],
    projects: ['unit', 'api', 'flows', 'security', 'browser'],
  },
];

/**
 * Makes sure that the programs the tests drive are on this machine: as root on Debian it installs them, otherwise it
 * says what is missing.
 * @param {string[]} projects the projects that will run
 */
export async function ensurePrograms(projects) {
  const missing = NEEDED.filter((needed) => needed.projects.some((project) => projects.includes(project)))
    .filter(({ everywhere = true }) => everywhere || process.env.CI)
    .filter(({ program }) => !isOnPath(program));
  if (missing.length === 0) return;
  const packages = missing.flatMap((needed) => needed.packages);
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) {
    throw new Refusal(
      `These tests need ${missing.map(({ program }) => program).join(' and ')}, not found on this machine.\n` +
        `Install on Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
    );
  }
  await step(`Installing ${packages.join(', ')} from Debian`, async () => aptInstall(packages));
}

/** @param {string[]} packages */
function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, { env, encoding: 'utf8' });
  const updated = apt('update', '-q');
  const installed = apt('install', '-q', '-y', '--no-install-recommends', ...packages);
  if (installed.status === 0) return;
  say(`${updated.stderr}${installed.stdout}${installed.stderr}`);
  throw new Refusal(`apt-get could not install ${packages.join(' ')}; see its message above.`);
}

/** @param {string} program */
function isOnPath(program) {
  // Daemons are in sbin, which an ordinary user's path often leaves out.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}
