import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process told apart from a later one that got the same number. */
/** @typedef {{ pid: number, started: string }} ProcessId */

/**
 * @param {number} pid
 * @returns {ProcessId | null} null = no such process, or one that has ended and only waits to be noticed
 */
export function identify(pid) {
  const fields = statusFields(pid);
  if (fields === 'ended') return null;
  if (fields) return { pid, started: fields[19] ?? '' };
  const answer = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = answer.status === 0 ? answer.stdout.trim() : '';
  return line === '' || line.startsWith('Z') ? null : { pid, started: line.replace(/^\S+\s+/, '') };
}

/** @param {ProcessId} id */
export function stillRuns({ pid, started }) {
  return identify(pid)?.started === started;
}

/** @param {number} pid */
export function isAlive(pid) {
  return identify(pid) !== null;
}

/**
 * @param {number} pid
 * @returns {number | null} the process that started it
 */
export function parentOf(pid) {
  const fields = statusFields(pid);
  if (fields === 'ended') return null;
  if (fields) return Number(fields[1]);
  const answer = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : null;
}

/**
 * What Linux tells of a process, from its state on (proc(5): field 3 is at index 0, so the start time, 22, at 19).
 * @param {number} pid
 * @returns {string[] | 'ended' | null} null = this system has no /proc
 */
function statusFields(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name, in brackets, may hold spaces and brackets itself.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields;
  } catch {
    return process.platform === 'linux' ? 'ended' : null;
  }
}
