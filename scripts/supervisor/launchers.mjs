import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { identify, parentOf } from '../setup/processes.mjs';

/**
 * The processes between this one and the `npm start` that was typed, both ends of that chain but us: npm, its shell, and
 * the first run of the script under another Node.js. Whoever kills one of them means all.
 * @returns {import('../setup/processes.mjs').ProcessId[]}
 */
export function launchers() {
  /** @type {number[]} */
  const ancestors = [];
  for (let pid = parentOf(process.pid); pid && pid > 1 && ancestors.length < 5; pid = parentOf(pid))
    ancestors.push(pid);
  const last = ancestors
    .map(commandOf)
    .findLastIndex((command) => /\bnpm\b|scripts\/start\.mjs/.test(command));
  return ancestors.slice(0, last + 1).flatMap((pid) => identify(pid) ?? []);
}

/** @param {number} pid */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // No /proc on this system.
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}
