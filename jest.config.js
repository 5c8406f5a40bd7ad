// Jest runs the TypeScript sources as native ES modules; `#…` imports resolve to sources by the
// `coopdesk-source` condition of package.json, the same one the type checker uses.
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2023',
    },
    module: { type: 'es6' },
  },
];

/**
 * @param {string} displayName the name to run it alone: `npm test -- NAME`
 * @param {string[]} testMatch
 * @param {number} [seconds] after which a single test has hung, on a machine that has other work to do too
 */
const project = (displayName, testMatch, seconds = 30) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['coopdesk-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.test-output/'],
  globals: { testSeconds: seconds },
  setupFilesAfterEnv: ['<rootDir>/scripts/tests/test-timeout.mjs'],
});

export default {
  // Native modules are never unloaded: a worker that has grown is replaced between two files.
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('domain', ['libs/domain/**/*.spec.ts']),
    project(
      'unit',
      ['libs/{platform,database,testing}/**/*.spec.ts', 'apps/**/*.spec.ts', 'scripts/**/*.spec.ts'],
      90,
    ),
    project('casework', ['libs/casework/**/*.spec.ts'], 90),
    project('api', ['test/api/**/*.spec.ts'], 90),
    project('flows', ['test/flows/**/*.spec.ts'], 180),
    project('security', ['test/security/**/*.spec.ts'], 240),
    project('proofs', ['test/proofs/**/*.spec.ts'], 300),
    project('architecture', ['test/architecture/**/*.spec.ts'], 120),
    project('browser', ['test/browser/**/*.spec.ts'], 240),
    project('faults', ['test/faults/**/*.spec.ts'], 300),
  ],
};
