// How scripts/mutation.mjs puts faults into the work-authorization engine, a few files at a time (`--mutate`).
import { inProject } from '#scripts/setup/folders.mjs';

const escaped = (/** @type {string} */ path) => path.replaceAll(' ', '\\ ');
/** The runtime of this process: the one that is found first may be another. */
const node = escaped(process.execPath);

export default {
  buildCommand: `${node} ${escaped(inProject('node_modules/typescript-7/bin/tsc'))} -p tsconfig.mutation.json`,
  testRunner: 'command',
  commandRunner: { command: `${node} test/mutation/run-specs.mjs` },
  concurrency: Number(process.env['COOPDESK_MUTATION_PROCESSES'] ?? 1),
  timeoutMS: 10_000,
  tempDirName: '.data/mutation/sandbox',
  ignorePatterns: [
    '**',
    '!libs/{domain,casework,platform}/**',
    '!test/{mutation,proofs}/**',
    '!package.json',
    '!tsconfig*.json',
  ],
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: '.data/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: null },
};
