import { spawn } from 'node:child_process';
import { projectFolder } from '../setup/folders.mjs';
import { Refusal } from '../setup/progress.mjs';
import { mainFile } from './kept-process.mjs';

const LEASH = new URL('./leash.mjs', import.meta.url).href;

/**
 * Runs one command of the coopdesk program to its end.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal ends the command early
 * @returns {Promise<string>} what it wrote to its output
 */
export function runCommand(args, env, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', LEASH, mainFile.cli, ...args], {
      cwd: projectFolder,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
      signal,
    });
    let output = '';
    let problems = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (problems += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Refusal(`"coopdesk ${args[0]}" failed (exit code ${code}):\n${problems || output}`));
    });
  });
}
