import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal, say } from '../setup/progress.mjs';
import { identify, stillRuns } from '../setup/processes.mjs';
import { launchers } from './launchers.mjs';

/** @typedef {import('../setup/processes.mjs').ProcessId} ProcessId */
/**
 * Who runs on a data folder, as written in its running.json.
 * @typedef {object} Holder
 * @property {ProcessId} process
 * @property {ProcessId[]} launchers processes it stops with; see launchers.mjs
 * @property {ProcessId[]} children
 * @property {string} [address] once it is up
 * @property {boolean} [stopping]
 */

const WAIT_FOR_STOPPING_MS = 30_000;

/** The claim of this process on a data folder: one Coopdesk a folder. */
export class Lock {
  /**
   * @param {string} file
   * @param {Holder} holder
   */
  constructor(file, holder) {
    this.file = file;
    this.holder = holder;
  }

  /** @param {Partial<Holder>} change */
  update(change) {
    this.holder = { ...this.holder, ...change };
    const draft = `${this.file}.draft`;
    writeFileSync(draft, JSON.stringify(this.holder));
    renameSync(draft, this.file);
  }

  release() {
    rmSync(this.file, { force: true });
  }
}

/**
 * Refuses when another run holds the folder and means to stay.
 * @param {string} dataFolder
 */
export function refuseWhenRunning(dataFolder) {
  const holder = readHolder(lockFile(dataFolder));
  if (!holder || !stillRuns(holder.process) || isEnding(holder)) return;
  const place = holder.address ? `at ${holder.address}` : 'and is just starting';
  throw new Refusal(
    `Coopdesk already runs in this folder ${place} (process ${holder.process.pid}).\n` +
      'Stop that one first by Ctrl-C where it runs, or start another with --data DIR and --port N.',
  );
}

/**
 * Takes the folder for this process. A holder that is stopping is waited for; what one that was killed left is ended.
 * @param {string} dataFolder existing
 * @returns {Promise<Lock>}
 */
export async function takeLock(dataFolder) {
  const file = lockFile(dataFolder);
  const own = identify(process.pid) ?? { pid: process.pid, started: '' };
  /** @type {Holder} */
  const holder = { process: own, launchers: launchers(), children: [] };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    for (;;) {
      if (tryLink(draft, file)) return new Lock(file, holder);
      refuseWhenRunning(dataFolder);
      const other = readHolder(file);
      if (other && stillRuns(other.process)) await waitForEnd(other);
      else if (other) await takeOver(file, other);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} dataFolder */
const lockFile = (dataFolder) => join(dataFolder, 'running.json');

/** @param {Holder} holder */
const isEnding = (holder) => holder.stopping || !holder.launchers.every(stillRuns);

/**
 * Linking fails when the name exists, so of two that try at once only one gets it.
 * @param {string} draft
 * @param {string} file
 */
function tryLink(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Holder | null}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
}

/** @param {Holder} other */
async function waitForEnd(other) {
  say(`Waiting for the earlier run (process ${other.process.pid}) to stop …`);
  const deadline = Date.now() + WAIT_FOR_STOPPING_MS;
  while (stillRuns(other.process)) {
    if (Date.now() > deadline)
      throw new Refusal(`Process ${other.process.pid} does not stop; end it and start again.`);
    await pause(100);
  }
}

/**
 * Clears away a run that was killed: its processes first, then its claim.
 * @param {string} file
 * @param {Holder} dead
 */
async function takeOver(file, dead) {
  say('The earlier run was cut off; putting things in order.');
  await endProcesses(dead.children);
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    // Another start was quicker; the next look at the claim finds it.
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return;
    throw error;
  }
  const taken = readHolder(aside);
  // Another start cleared the same claim and made its own in between: give that one back.
  if (taken?.process.pid !== dead.process.pid) tryLink(aside, file);
  rmSync(aside, { force: true });
}

/** @param {ProcessId[]} children */
async function endProcesses(children) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    for (const { pid } of children.filter(stillRuns)) process.kill(pid, signal);
    const deadline = Date.now() + 8_000;
    while (children.some(stillRuns) && Date.now() < deadline) await pause(50);
  }
}
