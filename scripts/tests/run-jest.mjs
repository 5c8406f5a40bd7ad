import { existsSync } from 'node:fs';
import { inProject } from '../setup/folders.mjs';
import { runInForeground } from '../setup/foreground.mjs';
import { say } from '../setup/progress.mjs';

const END_WITHIN_MS = 20_000;

/**
 * Runs jest as the project needs it: native ES modules, under the runtime of this process.
 * @param {string[]} args
 * @param {string} [resultFile] where jest is told to write its results; once written, jest has to end
 * @returns {Promise<number>} its exit code
 */
export async function runJest(args, resultFile) {
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const { child, ended } = runInForeground(process.execPath, [...flags, jest, ...args]);
  const watch = resultFile ? watchForEnd(child, resultFile) : undefined;
  return ended.finally(() => clearInterval(watch));
}

/**
 * A test that leaves a server or a timer open keeps jest from ending; that is a failure, not a reason to wait for ever.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} resultFile
 */
function watchForEnd(child, resultFile) {
  let writtenAt = 0;
  return setInterval(() => {
    if (writtenAt === 0 && existsSync(resultFile)) writtenAt = Date.now();
    if (writtenAt === 0 || Date.now() - writtenAt < END_WITHIN_MS) return;
    say(
      'All tests have run, but one left something open (jest --detectOpenHandles tells what). Ended as failed.',
    );
    child.kill('SIGKILL');
  }, 1_000);
}
