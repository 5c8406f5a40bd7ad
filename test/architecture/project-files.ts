import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** Made by programs or by running them; the same as in .gitignore. */
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.data', '.test-output', 'coverage']);

/** Every file of the project, as paths from its folder. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(entry.name)) return [];
    return entry.isDirectory() ? projectFiles(path) : [path];
  });
}

export function readProjectFile(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}
