import { spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, projectFolder } from '../setup/folders.mjs';
import { say } from '../setup/progress.mjs';

const LEASH = new URL('./leash.mjs', import.meta.url).href;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A process that ran this long was healthy: the next failure waits from the beginning again. */
const HEALTHY_AFTER_MS = 60_000;
const STOP_WITHIN_MS = 8_000;
const LARGEST_LOG_BYTES = 10_000_000;

/** One server process that is started again, each time after a longer wait, whenever it ends by itself. */
export class KeptProcess {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  /** @type {NodeJS.Timeout | undefined} */
  #retry;
  #wait = FIRST_WAIT_MS;
  #stopped = false;

  /**
   * @param {object} how
   * @param {string} how.name as said to people and in the log's name
   * @param {string[]} how.args for node: the main file and its arguments
   * @param {NodeJS.ProcessEnv} how.env
   * @param {string} how.logFolder
   * @param {() => void} how.onChange called when there is a new process
   */
  constructor({ name, args, env, logFolder, onChange }) {
    this.name = name;
    this.args = args;
    this.env = env;
    this.logFile = join(logFolder, `${name}.log`);
    this.onChange = onChange;
    /** How often it ended by itself. */
    this.failures = 0;
  }

  /** Of the process at work now; undefined between two. */
  get pid() {
    return this.#child?.pid;
  }

  start() {
    const log = openLog(this.logFile);
    const begun = Date.now();
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', LEASH, ...this.args], {
      cwd: projectFolder,
      env: this.env,
      stdio: ['ignore', log, log, 'ipc'],
      // Away from the terminal's Ctrl-C: the servers are stopped one after the other.
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    child.once('exit', (code, signal) => {
      this.#child = undefined;
      if (!this.#stopped) this.#startAgain(signal ?? `exit code ${code}`, Date.now() - begun);
    });
    this.onChange();
  }

  /**
   * @param {string} reason
   * @param {number} ranForMs
   */
  #startAgain(reason, ranForMs) {
    this.failures += 1;
    if (ranForMs > HEALTHY_AFTER_MS) this.#wait = FIRST_WAIT_MS;
    say(
      `${this.name} ended (${reason}); starting it again in ${this.#wait / 1000} s. Its log: ${this.logFile}`,
    );
    this.#retry = setTimeout(() => this.start(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  /** Asks it to end, and makes it end when it does not. */
  async stop() {
    this.#stopped = true;
    clearTimeout(this.#retry);
    const child = this.#child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => {
      say(`${this.name} did not stop within ${STOP_WITHIN_MS / 1000} s and was killed.`);
      child.kill('SIGKILL');
    }, STOP_WITHIN_MS);
    await ended;
    clearTimeout(force);
  }
}

/**
 * Appends to the log; one that has grown large is put aside first, over the one before it.
 * @param {string} file
 * @returns {number} file descriptor
 */
function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The main files of the built programs. */
export const mainFile = {
  api: inProject('dist', 'apps', 'api', 'src', 'main.js'),
  worker: inProject('dist', 'apps', 'worker', 'src', 'main.js'),
  cli: inProject('dist', 'apps', 'cli', 'src', 'main.js'),
};
