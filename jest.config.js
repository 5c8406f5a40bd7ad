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

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['coopdesk-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...extra,
});

export default {
  projects: [
    project('domain', ['libs/domain/**/*.spec.ts']),
    project('unit', ['libs/platform/**/*.spec.ts', 'libs/casework/**/*.spec.ts', 'libs/database/**/*.spec.ts', 'libs/testing/**/*.spec.ts', 'apps/cli/**/*.spec.ts', 'apps/worker/**/*.spec.ts', 'apps/api/**/*.spec.ts', 'test/architecture/**/*.spec.ts']),
  ],
};
