import { readdirSync, readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// One process runs the engine's compiled specs in a fraction of a second and ends at the first failure, where jest, with its
// own module registry for each file, takes twelve seconds: mutation testing starts it thousands of times.
const folder = join(import.meta.dirname, '..', '..', 'dist', 'libs', 'domain', 'src', 'work-authorization');
enableCompileCache(join(folder, '.compiled'));
const plainJest = new URL('plain-jest.mjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: plainJest, shortCircuit: true } : next(specifier, context),
});
process.env['COOPDESK_PROOF_RUNS'] ??= '20';

/** Most faults fail an example, a few only a property. */
const usesProperties = (/** @type {string} */ name) =>
  readFileSync(join(folder, name), 'utf8').includes('fast-check');
/** Of what is no part of the evaluation; the last reads the sources, where no fault changes an answer. */
const NO_PART = /^(rule-pack|outcome-change|finding-french)/;
const specs = readdirSync(folder)
  .filter((name) => name.endsWith('.spec.js') && !NO_PART.test(name))
  .sort((one, other) => Number(usesProperties(one)) - Number(usesProperties(other)));

/**
 * @param {string} name
 * @param {string} message
 */
function fail(name, message) {
  process.stderr.write(`${name}\n${message}\n`);
  process.exit(1);
}

const { takeCases } = await import(plainJest);
let passed = 0;
for (const spec of specs) {
  await import(pathToFileURL(join(folder, spec)).href);
  for (const { name, run } of takeCases())
    try {
      await run();
      passed += 1;
    } catch (error) {
      fail(name, error instanceof Error ? error.message : String(error));
    }
}
// Last the oracle, on as many histories as a second allows.
const proofs = join(import.meta.dirname, '..', '..', 'dist', 'test', 'proofs', 'authorization-oracle');
const load = (/** @type {string} */ name) => import(pathToFileURL(join(proofs, name)).href);
const { begun, prove } = await load('proof.js');
const progress = begun();
prove(20, progress, () => undefined);
for (const { seed, lines } of progress.disagreements) fail(`history ${seed}`, lines.join('\n'));
process.stdout.write(`${passed} passed\n`);
