import { describe, expect, it } from '@jest/globals';
import { projectFiles, readProjectFile } from './project-files.js';

const files = projectFiles();
const sources = files.filter((path) =>
  /^(apps|libs|migrations|scripts|test)\/.*\.(ts|tsx|mjs|css)$/.test(path),
);
// Written by a program from the API's description.
const written = sources.filter((path) => !path.includes('.generated.'));

/** The files that a pattern is found in, tests of the pattern itself left out. */
const filesWith = (pattern: RegExp) =>
  sources.filter(
    (path) => path !== 'test/architecture/house-rules.spec.ts' && pattern.test(readProjectFile(path)),
  );

describe('the house', () => {
  it('has files to look at', () => {
    expect(written.length).toBeGreaterThan(300);
  });

  it('keeps every file within 300 lines', () => {
    const long = written.filter((path) => readProjectFile(path).trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('keeps half of its files within 60 lines', () => {
    const lengths = written
      .filter((path) => /^(apps|libs)\//.test(path) && !path.endsWith('.spec.ts'))
      .map((path) => readProjectFile(path).trimEnd().split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('names nothing common, shared, utils or helpers, and has no list of files called index', () => {
    const vague =
      /(^|\/)(common|shared|utils?|helpers?|misc|generic)(\/|\.[a-z]+$|\.spec\.ts$)|(^|\/)index\.(ts|tsx|mts|js|mjs)$/;
    expect(sources.filter((path) => vague.test(path))).toEqual([]);
  });

  it.each([
    ['a forwardRef', /\bforwardRef\b/],
    ['a silenced type check', /@ts-(ignore|nocheck|expect-error)/],
    ['a silenced lint', /(oxlint|eslint)-disable|prettier-ignore/],
    ['a note of unfinished work', /\b(TODO|FIXME|XXX)\b/],
    ['a test switched off or alone', /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/],
  ])('holds nowhere %s', (_, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  it('catches nothing silently: an empty catch says why', () => {
    expect(filesWith(/catch( \([^)]*\))? \{\s*\}|\.catch\(\(\) => \{\s*\}\)/)).toEqual([]);
  });

  it('tells the servers of no registry', () => {
    const lock = JSON.parse(readProjectFile('package-lock.json')) as { packages: Record<string, object> };
    const resolved = Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry);
    expect(resolved.map(([path]) => path)).toEqual([]);
    expect(files.includes('.npmrc') && /^\s*(@[^=]*:)?registry\s*=/m.test(readProjectFile('.npmrc'))).toBe(
      false,
    );
  });
});

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readProjectFile('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };

  /** Where npm finds a package from another one: beside it, or in the folders above. */
  const isLocked = (name: string, from: string): boolean => {
    if (`${from && `${from}/`}node_modules/${name}` in packages) return true;
    return from !== '' && isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
  };

  it('lists the packages for every system, not only for the one it was written on: npm ci refuses it otherwise', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, path)),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});
