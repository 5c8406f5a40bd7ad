import { spawn } from 'node:child_process';
import { inProject, projectFolder } from '../setup/folders.mjs';

/**
 * Runs jest as the project needs it: native ES modules, under the runtime of this process.
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runJest(args) {
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args],
    {
      cwd: projectFolder,
      stdio: 'inherit',
    },
  );
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
