import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInForeground } from './setup/foreground.mjs';
import { inProject } from './setup/folders.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { Refusal, runScript, say } from './setup/progress.mjs';
import { underLockedRuntime } from './setup/runtime.mjs';

// npm run mutation [-- --again FILE …]: does a test of the work-authorization engine fail for each small fault put into it?
// A few files at a time, each part kept in .data/mutation/parts, so that a run that was stopped goes on where it was. A part
// is run again when one of its files changed, or is named after --again because there are new tests for it.

const ENGINE = 'libs/domain/src/work-authorization';
/** The shape of the facts is tested where they come in; rule packs and their comparison are no part of the evaluation. */
const NO_PART = /\.spec\.ts$|^facts-schema|^rule-pack-|^(canonical-text|changed-days|outcome-change)\.ts$/;
const LINES_A_PART = 350;
const LEAST_SCORE = 90;

/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number } } }} Mutant */
/** @typedef {Record<string, { mutants: Mutant[] }>} Report mutants by file */

/** @returns {string[][]} */
function parts() {
  /** @type {string[][]} */
  const all = [[]];
  let lines = 0;
  for (const name of readdirSync(inProject(ENGINE)).sort()) {
    if (!name.endsWith('.ts') || NO_PART.test(name)) continue;
    if (lines > LINES_A_PART) {
      all.push([]);
      lines = 0;
    }
    all.at(-1)?.push(`${ENGINE}/${name}`);
    lines += readFileSync(inProject(ENGINE, name), 'utf8').split('\n').length;
  }
  return all;
}

/** @param {readonly string[]} files */
function keptFile(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(inProject(file)));
  return inProject('.data', 'mutation', 'parts', `${hash.digest('hex').slice(0, 16)}.json`);
}

/**
 * @param {readonly string[]} files
 * @returns {Promise<Report>}
 */
async function mutate(files) {
  const report = inProject('.data', 'mutation', 'report.json');
  const stryker = inProject('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const { ended } = runInForeground(process.execPath, [
    stryker,
    'run',
    'test/mutation/stryker.config.mjs',
    '--mutate',
    files.join(','),
  ]);
  const code = await ended;
  if (code !== 0) throw new Refusal(`Stryker ended with ${code}; what it printed above says why.`);
  return JSON.parse(readFileSync(report, 'utf8')).files;
}

/** @param {Report} report */
function summary(report) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { mutants } of Object.values(report))
    for (const { status } of mutants) counts[status] = (counts[status] ?? 0) + 1;
  const detected = (counts['Killed'] ?? 0) + (counts['Timeout'] ?? 0);
  const missed = (counts['Survived'] ?? 0) + (counts['NoCoverage'] ?? 0);
  return { counts, score: (100 * detected) / Math.max(1, detected + missed) };
}

/** @param {Report} report */
function tellSurvivors(report) {
  for (const [file, { mutants }] of Object.entries(report))
    for (const { status, mutatorName, replacement, location } of mutants)
      if (status === 'Survived' || status === 'NoCoverage')
        say(
          `  ${file}:${location.start.line}  ${mutatorName}: ${(replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 100)}`,
        );
}

await runScript(async () => {
  const { values } = parseArgs({ options: { again: { type: 'string', multiple: true, default: [] } } });
  const again = values.again.map((name) => join(ENGINE, name));
  await ensureInstalled();
  if (!(await underLockedRuntime())) return Number(process.exitCode ?? 1);
  mkdirSync(inProject('.data', 'mutation', 'parts'), { recursive: true });
  /** @type {Report} */
  const whole = {};
  const all = parts();
  const unknown = again.filter((file) => !all.flat().includes(file));
  if (unknown.length > 0)
    throw new Refusal(`No part of the evaluation: ${unknown.join(', ')}. Give names like because-words.ts.`);
  for (const [at, files] of all.entries()) {
    const kept = keptFile(files);
    if (!existsSync(kept) || files.some((file) => again.includes(file)))
      writeFileSync(kept, JSON.stringify(await mutate(files)));
    Object.assign(whole, JSON.parse(readFileSync(kept, 'utf8')));
    const { counts, score } = summary(whole);
    say(`part ${at + 1} of ${all.length}: ${score.toFixed(1)} % so far, ${JSON.stringify(counts)}`);
  }
  tellSurvivors(whole);
  const { counts, score } = summary(whole);
  process.stdout.write(`mutation: ${score.toFixed(2)} % of faults are noticed, ${JSON.stringify(counts)}\n`);
  return score >= LEAST_SCORE ? 0 : 1;
});
