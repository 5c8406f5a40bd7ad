import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject, projectFolder } from './folders.mjs';
import { Refusal, step } from './progress.mjs';

/** One thing to build: it is built again when any of its sources changed. */
/** @typedef {{ name: TargetName, program: string, args: string[], sources: string[] }} Target */

const BUILD_FILES = ['package-lock.json', 'package.json', 'tsconfig.json'];

// Writes what `nest build` writes, in a tenth of its time: that one needs the compiler's older, slower edition.
const COMPILER = 'node_modules/typescript-7/bin/tsc';

/** @type {Target} */
const SERVERS = {
  name: 'servers',
  program: COMPILER,
  args: ['-p', 'tsconfig.build.json'],
  sources: [
    'apps/api',
    'apps/worker',
    'apps/cli',
    'libs',
    'migrations',
    'tsconfig.build.json',
    ...BUILD_FILES,
  ],
};

/** @type {Target} */
const WEB = {
  name: 'web',
  program: 'node_modules/vite/bin/vite.js',
  args: ['build', 'apps/web'],
  sources: ['apps/web', ...BUILD_FILES],
};

/** Measuring programs: compiled beside the servers, so that what is measured is what is served. */
/** @type {Target} */
const BENCHES = {
  name: 'benches',
  program: COMPILER,
  args: ['-p', 'tsconfig.bench.json'],
  sources: [
    'test/bench',
    'test/proofs',
    'libs',
    'apps/api',
    'apps/worker',
    'apps/cli',
    'tsconfig.bench.json',
    ...BUILD_FILES,
  ],
};

/** @typedef {'servers' | 'web' | 'benches'} TargetName */

/**
 * Builds what changed since the last build, the servers and the web pages side by side.
 * @param {TargetName[]} [wanted]
 */
export async function ensureBuilt(wanted = ['servers', 'web']) {
  const stale = [SERVERS, WEB, BENCHES]
    .filter(({ name }) => wanted.includes(name))
    .map((target) => ({ target, stamp: stampOf(target.sources) }))
    .filter(({ target, stamp }) => readStamp(target) !== stamp);
  if (stale.length === 0) return;
  const names = stale.map(({ target }) => target.name).join(' and ');
  await step(`Building ${names}`, async () => {
    const failures = (await Promise.all(stale.map(({ target, stamp }) => build(target, stamp)))).filter(
      Boolean,
    );
    if (failures.length > 0) throw new Refusal(failures.join('\n'));
  });
}

/**
 * @param {Target} target
 * @param {string} stamp
 * @returns {Promise<string | null>} what went wrong
 */
async function build(target, stamp) {
  rmSync(stampFile(target), { force: true });
  const { code, output } = await runBuilder(target);
  if (code !== 0) return `Building the ${target.name} failed:\n${output}`;
  if (target === SERVERS) removeOrphans();
  mkdirSync(dirname(stampFile(target)), { recursive: true });
  writeFileSync(stampFile(target), stamp);
  return null;
}

/**
 * @param {Target} target
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runBuilder({ program, args }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject(program), ...args], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** @param {Target} target */
const stampFile = (target) => inProject('dist', `.built-${target.name}`);

/** @param {Target} target */
const readStamp = (target) =>
  existsSync(stampFile(target)) ? readFileSync(stampFile(target), 'utf8') : null;

/**
 * One hash over the names, sizes and times of all source files.
 * @param {string[]} sources files and folders of the project
 */
function stampOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(source)).sort()) {
    const { size, mtimeMs } = statSync(inProject(file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} its source files, tests left out
 */
function filesUnder(path) {
  if (!existsSync(inProject(path))) return [];
  if (statSync(inProject(path)).isFile()) return path.endsWith('.spec.ts') ? [] : [path];
  return readdirSync(inProject(path)).flatMap((name) =>
    name === 'node_modules' ? [] : filesUnder(join(path, name)),
  );
}

/** Removes what was built from sources that are gone: a migration left behind would still be run. */
function removeOrphans() {
  for (const folder of ['apps', 'libs', 'migrations']) {
    for (const file of filesUnder(join('dist', folder)).filter((name) => /\.js(\.map)?$/.test(name))) {
      const source = file.replace(/^dist./, '').replace(/\.js(\.map)?$/, '.ts');
      if (!existsSync(inProject(source))) rmSync(inProject(file));
    }
  }
}

/** Which build of the servers is in dist; another one may bring other migrations. */
export const serversBuild = () => readStamp(SERVERS);
