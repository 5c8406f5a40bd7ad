// Who may import whom. test/architecture/dependency-rules.spec.ts plants a breach of each rule and expects it caught.
const FOUNDATIONS = ['students', 'documents', 'notifications', 'identity', 'audit', 'approvals', 'pathways'];

/** Slices that may ask another one, beyond the foundations. */
const NAMED_EDGES = {
  desk: ['letters', 'authorization'],
  letters: ['authorization'],
  reminders: ['authorization'],
  submissions: ['authorization'],
  iec: ['letters', 'reminders'],
  'permit-orders': ['authorization'],
};

// Beside a spec, in spec-support/, stands what several specs of a folder build on.
const SPEC = '\\.spec\\.tsx?$|/spec-support/';
const TESTS = `${SPEC}|^test/|^libs/testing/`;
const SLICE = '^libs/casework/src/([^/]+)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const slicesWithEdges = Object.keys(NAMED_EDGES).join('|');
const sliceRules = [
  forbid(
    'slices-import-foundations-alone',
    'A slice imports no sibling but the foundations; what two need belongs to one of those or to the domain.',
    { path: SLICE, pathNot: `^libs/casework/src/(${slicesWithEdges})/|${SPEC}` },
    { path: SLICE, pathNot: `^libs/casework/src/($1|${FOUNDATIONS.join('|')})/` },
  ),
  ...Object.entries(NAMED_EDGES).map(([slice, edges]) =>
    forbid(
      `${slice}-named-edges`,
      `${slice} imports the foundations and ${edges.join(' and ')}, no other slice.`,
      { path: `^libs/casework/src/${slice}/`, pathNot: SPEC },
      { path: SLICE, pathNot: `^libs/casework/src/(${[slice, ...edges, ...FOUNDATIONS].join('|')})/` },
    ),
  ),
];

export default {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other hide a third.', {}, { circular: true }),
    forbid('no-unresolved', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-barrels',
      'Import the file, not a list of files.',
      {},
      { path: '^(apps|libs|migrations|test)/.*index[.](ts|tsx|js|mjs)$' },
    ),
    forbid(
      'domain-imports-nothing',
      'The rules are plain functions: no library, no input or output, nothing outside the domain.',
      { path: '^libs/domain/', pathNot: SPEC },
      { pathNot: '^libs/domain/' },
    ),
    forbid(
      'platform-knows-no-case',
      'What has two bodies serves any case work and knows none.',
      { path: '^libs/platform/', pathNot: SPEC },
      { path: '^(libs/(casework|database|testing)|apps|migrations|scripts)/' },
    ),
    forbid(
      'database-below-casework',
      'Rows and transactions know no use case.',
      { path: '^libs/database/', pathNot: SPEC },
      { path: '^(libs/(casework|testing)|apps|scripts)/' },
    ),
    forbid(
      'casework-below-apps',
      'Use cases know no edge.',
      { path: '^libs/casework/' },
      { path: '^(apps|migrations|scripts)/' },
    ),
    forbid(
      'apps-apart',
      'Apps meet in the case work, never in each other.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'web-imports-generated-types-alone',
      'The browser knows the API by its generated types.',
      { path: '^apps/web/' },
      { path: '^(libs|migrations|scripts|test)/' },
    ),
    forbid(
      'apps-hold-no-rows',
      'The edges speak to use cases; only the command line runs migrations.',
      { path: '^apps/(api|worker)/', pathNot: SPEC },
      { path: '^(migrations|scripts)/' },
    ),
    forbid(
      'entities-in-stores-alone',
      'A row shape stays behind the store of its slice.',
      { pathNot: '\\.store\\.ts$|^libs/database/' },
      { path: '^libs/database/src/entities/' },
    ),
    forbid(
      'testing-from-tests-alone',
      'Builders and test servers never reach a running program.',
      { path: '^(apps|libs|migrations)/', pathNot: TESTS },
      { path: '^(libs/testing|test)/|/spec-support/' },
    ),
    forbid('no-import-of-a-spec', 'A spec is run, not imported.', {}, { path: '\\.spec\\.tsx?$' }),
    forbid(
      'no-development-package-at-run-time',
      'A running program finds only the packages under "dependencies".',
      { path: '^(apps/(api|worker|cli)|libs|migrations)/', pathNot: TESTS },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'scripts-stand-alone',
      'They run before anything is built.',
      { path: '^scripts/', pathNot: SPEC },
      { path: '^(apps|libs|migrations|test|dist)/' },
    ),
    ...sliceRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['coopdesk-source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
  },
};
