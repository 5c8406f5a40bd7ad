import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { inProject, projectFolder } from './setup/folders.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { Refusal, runScript, say } from './setup/progress.mjs';
import { underLockedRuntime } from './setup/runtime.mjs';

const DESCRIPTION = 'apps/api/openapi.json';
const TYPES = 'apps/web/src/api/schema.generated.ts';

// npm run openapi: writes the description of the API and the browser's types from the API itself.
// npm run openapi -- --check: only says whether the committed ones still hold.
await runScript(async () => {
  await ensureInstalled();
  if (!(await underLockedRuntime())) return Number(process.exitCode ?? 1);
  await ensureBuilt(['servers']);
  const { askApi } = await import('./description/ask-api.mjs');
  const description = `${JSON.stringify(await askApi(), null, 2)}\n`;
  const written = { [DESCRIPTION]: description, [TYPES]: typesFrom(description) };
  if (!process.argv.includes('--check')) {
    for (const [path, text] of Object.entries(written)) writeFileSync(inProject(path), text);
    say(`Written: ${DESCRIPTION}, ${TYPES}`);
    return 0;
  }
  const stale = Object.entries(written).filter(([path, text]) => readCommitted(path) !== text);
  if (stale.length === 0) return 0;
  throw new Refusal(
    `The API has changed since ${stale.map(([path]) => path).join(' and ')}: run "npm run openapi".`,
  );
});

/** @param {string} path */
function readCommitted(path) {
  return existsSync(inProject(path)) ? readFileSync(inProject(path), 'utf8') : null;
}

/**
 * @param {string} description
 * @returns {string} TypeScript
 */
function typesFrom(description) {
  const folder = mkdtempSync(join(tmpdir(), 'coopdesk-types-'));
  try {
    const source = join(folder, 'openapi.json');
    const target = join(folder, 'schema.ts');
    writeFileSync(source, description);
    const program = inProject('node_modules', 'openapi-typescript', 'bin', 'cli.js');
    const made = spawnSync(process.execPath, [program, source, '--output', target], {
      cwd: projectFolder,
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Refusal(`openapi-typescript failed:\n${made.stdout}${made.stderr}`);
    return readFileSync(target, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
