import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runScript, say } from './setup/progress.mjs';
import { underLockedRuntime } from './setup/runtime.mjs';

// npm test -- [project …] [jest's arguments]: sets up what the tests need, runs them and closes with one line of counts.
await runScript(async () => {
  await ensureInstalled();
  if (!(await underLockedRuntime())) return Number(process.exitCode ?? 1);
  // Only now: these modules use what has just been installed.
  const { readArguments } = await import('./tests/arguments.mjs');
  const { ensurePrograms } = await import('./tests/programs.mjs');
  const { withTestServer } = await import('./tests/database.mjs');
  const { projects, rest } = readArguments(process.argv.slice(2));
  await ensurePrograms(projects);
  await ensureBuilt();
  return withTestServer(() => runAll(projects, rest));
});

/**
 * @param {string[]} projects
 * @param {string[]} rest arguments for jest
 * @returns {Promise<number>} exit code
 */
async function runAll(projects, rest) {
  const { groupProjects } = await import('./tests/groups.mjs');
  const { closingLine, countResults } = await import('./tests/results.mjs');
  const { runJest } = await import('./tests/run-jest.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'coopdesk-results-'));
  const files = [];
  let exitCode = 0;
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (interrupted = true));
  try {
    for (const group of groupProjects(projects, availableParallelism())) {
      if (interrupted) break;
      say(`\nTests: ${group.projects.join(', ')}`);
      const file = join(folder, `${group.projects[0]}.json`);
      files.push(file);
      const ownArgs = [
        '--maxWorkers',
        String(group.workers),
        '--selectProjects',
        ...group.projects,
        '--json',
        '--outputFile',
        file,
      ];
      exitCode = (await runJest([...rest, '--passWithNoTests', ...ownArgs], file)) || exitCode;
    }
    const count = countResults(files);
    process.stdout.write(`\n${closingLine(count)}\n`);
    return count.failed > 0 || count.passed === 0 ? 1 : exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
