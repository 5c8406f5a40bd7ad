import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ensureBuilt } from './setup/build.mjs';
import { inProject } from './setup/folders.mjs';
import { runInForeground } from './setup/foreground.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { Refusal, runScript } from './setup/progress.mjs';
import { underLockedRuntime } from './setup/runtime.mjs';

/** What a browser looks at needs the web pages too. */
const ON_SCREEN = new Set(['every-page', 'interaction', 'slow-network', 'verification']);

/** @param {string} file the source of a program, which begins by saying what it does and what it can be given */
function usageOf(file) {
  const said = /\/\*\*(.*?)\*\//s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return said.replaceAll(/^\s*\* ?/gm, '').trim();
}

// npm run bench -- NAME …, npm run proof -- NAME …: runs test/bench/NAME.ts or test/proofs/NAME.ts, compiled.
await runScript(async () => {
  const [folder = '', name, ...args] = process.argv.slice(2);
  const known = readdirSync(inProject('test', folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => file.slice(0, -3));
  if (!name || !known.includes(name)) throw new Refusal(`Give one of these names: ${known.join(', ')}`);
  if (args.includes('--help')) {
    process.stdout.write(`${usageOf(inProject('test', folder, `${name}.ts`))}\n`);
    return 0;
  }
  await ensureInstalled();
  if (!(await underLockedRuntime())) return Number(process.exitCode ?? 1);
  await ensureBuilt(['servers', 'benches']);
  if (ON_SCREEN.has(name)) await ensureBuilt(['web']);
  const program = inProject('dist', 'test', folder, `${name}.js`);
  if (!existsSync(program))
    throw new Refusal(`${program} was not built; remove dist/.built-benches and try again.`);
  return runInForeground(process.execPath, ['--enable-source-maps', '--expose-gc', program, ...args]).ended;
});
