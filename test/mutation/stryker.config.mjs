// npm run mutation: does a test fail for each small fault put into the work-authorization engine? It takes most of an hour,
// so it is no part of npm test. A part of it alone: npm run mutation -- -m libs/domain/src/work-authorization/losses.ts
import { inProject } from '#scripts/setup/folders.mjs';

const ENGINE = 'libs/domain/src/work-authorization';
const escaped = (/** @type {string} */ path) => path.replaceAll(' ', '\\ ');
/** The runtime of this process: the one that is found first may be another. */
const node = escaped(process.execPath);

export default {
  mutate: [
    `${ENGINE}/*.ts`,
    `!${ENGINE}/*.spec.ts`,
    // The shape of the facts is tested where they come in; rule packs and their comparison are no part of the evaluation.
    `!${ENGINE}/facts-schema.ts`,
    `!${ENGINE}/rule-pack-*.ts`,
    `!${ENGINE}/{canonical-text,changed-days,outcome-change}.ts`,
  ],
  buildCommand: `${node} ${escaped(inProject('node_modules/typescript-7/bin/tsc'))} -p tsconfig.mutation.json`,
  testRunner: 'command',
  commandRunner: { command: `${node} test/mutation/run-specs.mjs` },
  concurrency: Number(process.env['COOPDESK_MUTATION_PROCESSES'] ?? 1),
  timeoutMS: 4_000,
  tempDirName: '.data/mutation/sandbox',
  ignorePatterns: [
    '**',
    '!libs/{domain,casework,platform}/**',
    '!test/{mutation,proofs}/**',
    '!package.json',
    '!tsconfig*.json',
  ],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.data/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 95, low: 90, break: 90 },
};
