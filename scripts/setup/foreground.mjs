import { spawn } from 'node:child_process';

/**
 * Runs a program in place of this one: it has the terminal, gets the signals, and its exit code is ours.
 * @param {string} program
 * @param {string[]} args
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number> }} ended = its exit code
 */
export function runInForeground(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' });
  const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, pass);
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
  return { child, ended };
}
