import { ensureBuilt } from './setup/build.mjs';
import { inProject } from './setup/folders.mjs';
import { runInForeground } from './setup/foreground.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runScript } from './setup/progress.mjs';
import { underLockedRuntime } from './setup/runtime.mjs';

// npm run -s coopdesk -- COMMAND …: the command line of Coopdesk, built first where its sources changed. Only the command
// itself writes to the output; what is installed or built is said on the error stream.
await runScript(async () => {
  await ensureInstalled();
  if (!(await underLockedRuntime())) return Number(process.exitCode ?? 1);
  await ensureBuilt(['servers']);
  const main = inProject('dist', 'apps', 'cli', 'src', 'main.js');
  return runInForeground(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)]).ended;
});
