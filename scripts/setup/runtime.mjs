import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inProject } from './folders.mjs';

/**
 * Goes on under the Node.js that the project locks, whatever started the script. When the two differ, the script is run
 * again under the locked one and this process only passes signals on, and its exit code back.
 * @returns {Promise<boolean>} true = this is the locked runtime, go on; false = the other run has ended
 */
export async function underLockedRuntime() {
  const wanted = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).dependencies.node;
  if (process.versions.node === wanted) return true;
  const child = spawn(inProject('node_modules', '.bin', 'node'), process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
  return false;
}
