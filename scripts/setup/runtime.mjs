import { readFileSync } from 'node:fs';
import { inProject } from './folders.mjs';
import { runInForeground } from './foreground.mjs';

/**
 * Goes on under the Node.js that the project locks, whatever started the script. When the two differ, the script is run
 * again under the locked one and this process only passes signals on, and its exit code back.
 * @returns {Promise<boolean>} true = this is the locked runtime, go on; false = the other run has ended
 */
export async function underLockedRuntime() {
  const wanted = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).dependencies.node;
  if (process.versions.node === wanted) return true;
  process.exitCode = await runInForeground(inProject('node_modules', '.bin', 'node'), process.argv.slice(1))
    .ended;
  return false;
}
