import { ensureInstalled } from './setup/install.mjs';
import { runScript } from './setup/progress.mjs';
import { underLockedRuntime } from './setup/runtime.mjs';
import { loadSettingsFile } from './supervisor/environment.mjs';
import { refuseWhenRunning } from './supervisor/lock.mjs';
import { HELP, readOptions } from './supervisor/options.mjs';

// npm start: from a fresh clone to a running Coopdesk. Up to the locked runtime this runs under any Node.js from 20 on,
// and uses nothing that is yet to be installed.
await runScript(async () => {
  loadSettingsFile();
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return void process.stdout.write(HELP);
  refuseWhenRunning(options.dataFolder);
  await ensureInstalled();
  if (!(await underLockedRuntime())) return Number(process.exitCode ?? 1);
  const { supervise } = await import('./supervisor/supervise.mjs');
  await supervise(options);
});
