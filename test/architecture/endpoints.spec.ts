import { describe, expect, it } from '@jest/globals';
import { projectFiles, readProjectFile } from './project-files.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const { paths } = JSON.parse(readProjectFile('apps/api/openapi.json')) as ApiDescription;
const specs = projectFiles()
  .filter((file) => /^test\/api\/.*\.ts$/.test(file))
  .map((file) => readProjectFile(file));
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods)
    .filter((name) => METHODS.includes(name))
    .map((method) => ({ method, path })),
);

/**
 * Whether a specification writes the address: whole, in quotes, with a value or an expression for each parameter. Tables
 * over several kinds of record write `${path}` for the kind, which then stands in quotes by itself.
 */
function writes(text: string, path: string): boolean {
  const segments = path.replace(/^\/api\/v1/, '').split('/');
  const pattern = segments.map((segment) => {
    if (segment.startsWith('{')) return String.raw`(\$\{[^}]+\}|[\w-]+)`;
    return text.includes(`'${segment}'`) ? String.raw`(${segment}|\$\{path\})` : segment;
  });
  return new RegExp(`['"\`]${pattern.join('/')}(?=['"\`?])`).test(text);
}

describe('the endpoints of the API', () => {
  it.each(operations)('$method $path is called by a specification in test/api', ({ method, path }) => {
    const calling = specs.filter(
      (text) => writes(text, path) && new RegExp(`\\b${method}\\b`, 'i').test(text),
    );
    expect(calling.length).toBeGreaterThan(0);
  });
});
