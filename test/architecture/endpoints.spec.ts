import { describe, expect, it } from '@jest/globals';
import { projectFiles, readProjectFile } from './project-files.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const { paths } = JSON.parse(readProjectFile('apps/api/openapi.json')) as ApiDescription;
const endpoints = Object.entries(paths).map(([path, operations]) => ({
  path,
  spec: specOf(path),
  methods: Object.keys(operations).filter((name) => METHODS.includes(name)),
}));

/** `/api/v1/letters/{id}/decision` is tested in `test/api/letters.id.decision.spec.ts`. */
function specOf(path: string): string {
  const segments = path.replace(/^\/(api\/v1\/)?/, '').split('/');
  return `test/api/${segments.map((segment) => segment.replace(/[{}]/g, '')).join('.')}.spec.ts`;
}

describe('the endpoints of the API', () => {
  const files = new Set(projectFiles());

  it.each(endpoints)('$path has its own specification', ({ spec }) => {
    expect([...files].filter((file) => file === spec)).toEqual([spec]);
  });

  it.each(endpoints.filter(({ spec }) => files.has(spec)))('$spec uses $methods', ({ spec, methods }) => {
    const text = readProjectFile(spec);
    expect(methods.filter((method) => !new RegExp(`\\b${method}\\b`, 'i').test(text))).toEqual([]);
  });

  it('have no specification left over from one that is gone', () => {
    const expected = new Set(endpoints.map(({ spec }) => spec));
    const left = [...files].filter((file) => /^test\/api\/.*\.spec\.ts$/.test(file) && !expected.has(file));
    expect(left).toEqual([]);
  });
});
