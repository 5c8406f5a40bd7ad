import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inProject, projectFolder } from './folders.mjs';
import { Refusal, step } from './progress.mjs';

/** Installs exactly what package-lock.json lists, unless that is already here and whole. */
export async function ensureInstalled() {
  if (!installedAsLocked()) {
    await step('Installing packages', () =>
      runOutside('npm', [
        'ci',
        '--include=dev',
        '--prefer-offline',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ]),
    );
  }
  // The runtime comes by an install script; where scripts are switched off it is fetched here, by the same script.
  if (!existsSync(inProject('node_modules', 'node', 'bin', 'node'))) {
    await step('Installing the runtime', () =>
      runOutside(process.execPath, ['installArchSpecificPackage.js'], inProject('node_modules', 'node')),
    );
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so an install that was cut off has none, and it lists what is there.
 * @returns {boolean}
 */
function installedAsLocked() {
  const installedFile = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = readPackages(installedFile);
  return Object.entries(readPackages(inProject('package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const present = installed[path];
    // A package for other systems is locked but not installed here.
    return present ? present.version === wanted.version : wanted.optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Runs a program that must not depend on node_modules, which is about to be replaced, nor on the npm that started us.
 * @param {string} program
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Promise<void>}
 */
function runOutside(program, args, cwd = projectFolder) {
  const ours = inProject('node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => entry !== ours);
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|node)/.test(name));
  const env = { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
  return new Promise((resolve, reject) => {
    // Its words go to our error stream: the output of a command carries its answer only.
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    child.on('error', () =>
      reject(new Refusal(`"${program}" could not be run. Install Node.js 20 or later with npm.`)),
    );
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Refusal(`"${program} ${args.join(' ')}" failed (exit code ${code}); see its message above.`),
        );
    });
  });
}
