import { describe, expect, it } from '@jest/globals';
import { dirname, join, normalize } from 'node:path';
import english from '../../apps/web/src/words/en/codes.js';
import french from '../../apps/web/src/words/fr/codes.js';
import { projectFiles, readProjectFile } from './project-files.js';

const WEB = 'apps/web/src';
const files = new Set(projectFiles(WEB));
/** Imports that bring code with them; those of types alone do not. */
const IMPORT = /(?:^import (?!type )[^;]*?from |^export [^;]*?from |\bimport\()'(\.[^']+)\.js'/gm;

/** What a file of the browser's pages imports, also when a page is opened. */
const importsOf = (file: string): string[] =>
  [...readProjectFile(file).matchAll(IMPORT)].flatMap(([, path]) => {
    const bare = normalize(join(dirname(file), path!));
    return [`${bare}.tsx`, `${bare}.ts`].filter((found) => files.has(found));
  });

function reachedFrom(start: string): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return reached;
}

describe('where a thing stands', () => {
  it('is said to students in eight words and no others', () => {
    expect(Object.values(english.status)).toEqual([
      'Not started',
      'In progress',
      'Cannot start yet',
      'Submitted (waiting for us)',
      'Action needed',
      'Verified',
      'Expiring',
      'Expired',
    ]);
    expect(Object.values(french.status)).toEqual([
      'Pas commencé',
      'En cours',
      'Ne peut pas encore commencer',
      'Envoyé (en attente de notre réponse)',
      'À faire',
      'Vérifié',
      'Expire bientôt',
      'Expiré',
    ]);
  });

  it('is tagged in the portal by nothing else', () => {
    const portal = reachedFrom(`${WEB}/portal-routes.tsx`);
    expect(portal.has(`${WEB}/student/letters/letters-page.tsx`)).toBe(true);
    expect([...portal].filter((file) => file.startsWith(`${WEB}/desk/`))).toEqual([]);
    const tagging = [...portal].filter((file) => importsOf(file).includes(`${WEB}/elements/tag.tsx`));
    expect(tagging).toEqual([`${WEB}/elements/status-word.tsx`]);
  });
});
