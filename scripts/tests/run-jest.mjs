import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject, projectFolder } from '../setup/folders.mjs';
import { say } from '../setup/progress.mjs';

const END_WITHIN_MS = 20_000;

/**
 * Runs jest as the project needs it: native ES modules, under the runtime of this process.
 * @param {string[]} args
 * @param {string} [resultFile] where jest is told to write its results; once written, jest has to end
 * @returns {Promise<number>} its exit code
 */
export function runJest(args, resultFile) {
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, jest, ...args], { cwd: projectFolder, stdio: 'inherit' });
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, pass);
  const watch = resultFile ? watchForEnd(child, resultFile) : undefined;
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
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
