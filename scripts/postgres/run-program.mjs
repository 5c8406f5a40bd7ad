import { spawn } from 'node:child_process';

/**
 * Runs a program of PostgreSQL to its end, away from the terminal, with messages in English.
 * @param {string} program
 * @param {string[]} args
 * @param {import('./account.mjs').Account} account
 * @returns {Promise<{ code: number | null, output: string }>} output = what it wrote, both streams together
 */
export function runProgram(program, args, account) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      // A terminal's Ctrl-C reaches its whole process group; the server is stopped by us, in its turn.
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
