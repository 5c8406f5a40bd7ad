import { describe, expect, it } from '@jest/globals';
import { projectFiles, readProjectFile } from './project-files.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const { paths } = JSON.parse(readProjectFile('apps/api/openapi.json')) as ApiDescription;
const specs = projectFiles().filter((file) => /^test\/api\/.*\.spec\.ts$/.test(file));
const endpoints = Object.entries(paths).map(([path, operations]) => ({
  path,
  found: specs.filter((file) => stemOf(file) === stemFor(path)),
  methods: Object.keys(operations).filter((name) => METHODS.includes(name)),
}));

/** `/api/v1/letters/{id}/void` is tested in `test/api/letters.id.void.spec.ts`. */
function stemFor(path: string): string {
  const segments = path.replace(/^\/(api\/v1\/)?/, '').split('/');
  return segments.map((segment) => segment.replace(/[{}]/g, '')).join('.');
}

/** A file may say whom it speaks for, as in `letters.staff.spec.ts`, where an address has several audiences. */
function stemOf(file: string): string {
  return file
    .replace(/^test\/api\//, '')
    .replace(/(\.(staff|student|administrator|machine))?\.spec\.ts$/, '');
}

describe('the endpoints of the API', () => {
  it.each(endpoints)('$path has its own specification, which uses $methods', ({ path, found, methods }) => {
    if (found.length === 0) throw new Error(`Write test/api/${stemFor(path)}.spec.ts for ${path}.`);
    const text = found.map(readProjectFile).join('\n');
    expect(methods.filter((method) => !new RegExp(`\\b${method}\\b`, 'i').test(text))).toEqual([]);
  });

  it('have no specification left over from one that is gone', () => {
    const stems = new Set(endpoints.map(({ path }) => stemFor(path)));
    expect(specs.filter((file) => !stems.has(stemOf(file)))).toEqual([]);
  });
});
