import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** A folder of the product's own files (templates, the built web pages), wherever the code that asks was built to. */
export function productFolder(path: string): string {
  const manifest = findPackageJSON('..', import.meta.url);
  if (manifest === undefined) throw new Error('The product is not complete: its package.json is missing.');
  return join(dirname(manifest), path);
}
