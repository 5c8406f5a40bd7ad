import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../setup/processes.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Ends what an earlier run that was killed left on this data folder: a server without a master, its connections
 * still at work, or only its pid file.
 * @param {{ dataDir: string, binaries: import('./binaries.mjs').Binaries, account: import('./account.mjs').Account }} server
 * @returns {Promise<boolean>} whether something was left
 */
export async function clearLeftovers({ dataDir, binaries, account }) {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const running = processesIn(dataDir);
  if (running === null ? isAlive(pid) : running.includes(pid)) {
    await runProgram(binaries.pgCtl, ['stop', '-D', dataDir, '-m', 'fast', '-w', '-t', '20'], account);
    if (isAlive(pid)) {
      await runProgram(binaries.pgCtl, ['stop', '-D', dataDir, '-m', 'immediate', '-w', '-t', '20'], account);
    }
    return true;
  }
  await waitForConnections(dataDir);
  // Only once no process uses the folder: the file also guards the shared memory of a killed server's connections.
  rmSync(pidFile, { force: true });
  return true;
}

/**
 * Connections of a killed server notice and end by themselves; those that do not within 5 s are ended.
 * @param {string} dataDir
 */
async function waitForConnections(dataDir) {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((processesIn(dataDir) ?? []).length === 0) return;
    await pause(100);
  }
  for (const pid of processesIn(dataDir) ?? []) process.kill(pid, 'SIGKILL');
}

/**
 * The processes at work in the folder: PostgreSQL's all have it as their working folder.
 * @param {string} dataDir
 * @returns {number[] | null} null where the system does not tell (no /proc)
 */
function processesIn(dataDir) {
  if (!existsSync('/proc/self/cwd')) return null;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => workingFolder(name) === dataDir)
    .map(Number);
}

/** @param {string} pid */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // The process ended meanwhile, or belongs to someone else and so is not ours.
    return null;
  }
}
