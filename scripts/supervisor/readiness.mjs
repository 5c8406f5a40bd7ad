import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../setup/progress.mjs';

const DEADLINE_MS = 60_000;
const MOST_FAILURES = 3;

/**
 * Waits until the server answers that it is ready, and gives up when it keeps ending.
 * @param {string} url
 * @param {import('./kept-process.mjs').KeptProcess} server
 * @param {AbortSignal} signal
 */
export async function waitUntilReady(url, server, signal) {
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await answersOk(url))) {
    signal.throwIfAborted();
    if (server.failures >= MOST_FAILURES || Date.now() > deadline) {
      throw new Refusal(
        `The ${server.name} does not come up. The end of its log ${server.logFile}:\n${endOf(server.logFile)}`,
      );
    }
    await pause(50);
  }
}

/** @param {string} url */
async function answersOk(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/** @param {string} file */
const endOf = (file) => readFileSync(file, 'utf8').split('\n').slice(-30).join('\n');
