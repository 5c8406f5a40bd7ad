import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkPlanted, type Planted, type Violation } from './planted-project.js';

type Case = [rule: string, ...imports: Planted[]];

const inCasework = (slice: string, other: string): Planted => ({
  from: `libs/casework/src/${slice}/planted-${other}.ts`,
  imports: `../${other}/step.js`,
  file: `libs/casework/src/${other}/step.ts`,
});

/** Each breach stands in a file of its own, so that what is reported for the file can only be that breach. */
const breaches: Case[] = [
  ['no-unresolved', { from: 'libs/platform/src/lost.ts', imports: '#platform/nowhere.js' }],
  [
    'no-cycles',
    { from: 'libs/domain/src/cycle/egg.ts', imports: './hen.js' },
    { from: 'libs/domain/src/cycle/hen.ts', imports: './egg.js' },
  ],
  [
    'no-cycles',
    { from: 'libs/domain/src/types/egg.ts', imports: './hen.js', typeOnly: true },
    { from: 'libs/domain/src/types/hen.ts', imports: './egg.js', typeOnly: true },
  ],
  [
    'no-barrels',
    {
      from: 'libs/platform/src/near.ts',
      imports: './mail/index.js',
      file: 'libs/platform/src/mail/index.ts',
    },
  ],
  [
    'domain-imports-nothing',
    { from: 'libs/domain/src/reads.ts', imports: '#platform/clock.js', file: 'libs/platform/src/clock.ts' },
  ],
  ['domain-imports-nothing', { from: 'libs/domain/src/builtin.ts', imports: 'node:fs' }],
  ['domain-imports-nothing', { from: 'libs/domain/src/package.ts', imports: 'rxjs' }],
  [
    'platform-knows-no-case',
    { from: 'libs/platform/src/a.ts', imports: '#casework/outcome.js', file: 'libs/casework/src/outcome.ts' },
  ],
  [
    'platform-knows-no-case',
    { from: 'libs/platform/src/b.ts', imports: '#database/actor.js', file: 'libs/database/src/actor.ts' },
  ],
  [
    'database-below-casework',
    { from: 'libs/database/src/a.ts', imports: '#casework/outcome.js', file: 'libs/casework/src/outcome.ts' },
  ],
  [
    'casework-below-apps',
    {
      from: 'libs/casework/src/students/a.ts',
      imports: '#api/app.module.js',
      file: 'apps/api/src/app.module.ts',
    },
  ],
  [
    'apps-apart',
    { from: 'apps/worker/src/a.ts', imports: '#api/app.module.js', file: 'apps/api/src/app.module.ts' },
  ],
  [
    'apps-apart',
    { from: 'apps/cli/src/a.ts', imports: '#worker/schedules.js', file: 'apps/worker/src/schedules.ts' },
  ],
  [
    'apps-apart',
    { from: 'apps/web/src/a.ts', imports: '../../api/src/app.module.js', file: 'apps/api/src/app.module.ts' },
  ],
  [
    'web-imports-generated-types-alone',
    { from: 'apps/web/src/b.ts', imports: '#domain/permit.js', file: 'libs/domain/src/permit.ts' },
  ],
  [
    'apps-hold-no-rows',
    { from: 'apps/api/src/a.ts', imports: '#migrations/all.js', file: 'migrations/all.ts' },
  ],
  [
    'entities-in-stores-alone',
    {
      from: 'libs/casework/src/students/rows.ts',
      imports: '#database/entities/student.js',
      file: 'libs/database/src/entities/student.ts',
    },
  ],
  [
    'entities-in-stores-alone',
    {
      from: 'apps/api/src/rows.ts',
      imports: '#database/entities/student.js',
      file: 'libs/database/src/entities/student.ts',
    },
  ],
  [
    'testing-from-tests-alone',
    { from: 'apps/api/src/b.ts', imports: '#testing/builders.js', file: 'libs/testing/src/builders.ts' },
  ],
  [
    'testing-from-tests-alone',
    {
      from: 'libs/domain/src/d.ts',
      imports: './spec-support/facts.js',
      file: 'libs/domain/src/spec-support/facts.ts',
    },
  ],
  ['no-import-of-a-spec', { from: 'test/api/a.spec.ts', imports: './b.spec.js', file: 'test/api/b.spec.ts' }],
  ['no-development-package-at-run-time', { from: 'apps/api/src/c.ts', imports: 'fast-check' }],
  [
    'scripts-stand-alone',
    { from: 'scripts/a.mjs', imports: '../libs/platform/src/clock.js', file: 'libs/platform/src/clock.ts' },
  ],
  ['slices-import-foundations-alone', inCasework('authorization', 'letters')],
  ['slices-import-foundations-alone', inCasework('students', 'authorization')],
  ['slices-import-foundations-alone', inCasework('a-new-slice', 'reminders')],
  ['letters-named-edges', inCasework('letters', 'reminders')],
  ['reminders-named-edges', inCasework('reminders', 'letters')],
  ['submissions-named-edges', inCasework('submissions', 'letters')],
  ['iec-named-edges', inCasework('iec', 'authorization')],
  ['permit-orders-named-edges', inCasework('permit-orders', 'letters')],
];

const allowed: Planted[] = [
  ...['students', 'documents', 'notifications', 'identity', 'audit', 'authorization'].map((other) =>
    inCasework('letters', other),
  ),
  inCasework('desk', 'authorization'),
  inCasework('reminders', 'authorization'),
  inCasework('submissions', 'authorization'),
  inCasework('permit-orders', 'authorization'),
  inCasework('iec', 'letters'),
  inCasework('iec', 'reminders'),
  inCasework('a-new-slice', 'students'),
  {
    from: 'libs/casework/src/students/student.store.ts',
    imports: '#database/entities/student.js',
    file: 'libs/database/src/entities/student.ts',
  },
  {
    from: 'libs/casework/src/students/a.ts',
    imports: '#domain/permit.js',
    file: 'libs/domain/src/permit.ts',
  },
  {
    from: 'libs/casework/src/students/b.ts',
    imports: '#platform/clock.js',
    file: 'libs/platform/src/clock.ts',
  },
  { from: 'apps/api/src/a.ts', imports: '#casework/students/a.js', file: 'libs/casework/src/students/a.ts' },
  {
    from: 'apps/web/src/a.ts',
    imports: './api/schema.generated.js',
    file: 'apps/web/src/api/schema.generated.ts',
  },
  { from: 'libs/domain/src/permit.spec.ts', imports: 'fast-check' },
  { from: 'libs/domain/src/spec-support/facts.ts', imports: 'fast-check' },
  { from: 'test/api/a.spec.ts', imports: '#testing/builders.js', file: 'libs/testing/src/builders.ts' },
];

describe('the rules about who may import whom', () => {
  let violations: Violation[];
  beforeAll(async () => {
    violations = await checkPlanted(breaches.flatMap(([, ...imports]) => imports));
  });

  it.each(breaches.map(([rule, first]) => ({ rule, file: first?.from, specifier: first?.imports })))(
    'catch $file → $specifier as $rule',
    ({ rule, file }) => {
      const found = violations.filter(({ from }) => from === file).map((violation) => violation.rule);
      expect(found).toContain(rule);
    },
  );

  it('report nothing else', () => {
    const planted = new Set(breaches.flatMap(([, ...imports]) => imports.map(({ from }) => from)));
    expect(violations.filter(({ from }) => !planted.has(from))).toEqual([]);
  });

  it('let everything pass that is meant to', async () => {
    expect(await checkPlanted(allowed)).toEqual([]);
  });
});
