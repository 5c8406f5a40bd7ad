import { describe, expect, it } from '@jest/globals';
import { projectFiles, readProjectFile } from './project-files.js';

/** Every deed that the source writes into the trail by name. */
const DEED = /\baction:\s*(?:[^,'\n]*\? *)?'([a-z_]+\.[a-z_]+)'(?: *: *'([a-z_]+\.[a-z_]+)')?/g;

describe('the trail', () => {
  const deeds = new Set(
    projectFiles()
      .filter((path) => /^(libs\/casework|apps\/(api|worker|cli))\/src\/.*(?<!\.spec)\.ts$/.test(path))
      .flatMap((path) => [...readProjectFile(path).matchAll(DEED)])
      .flatMap(([, one, other]) => [one, other].filter((deed) => deed !== undefined)),
  );

  it('names more than a hundred deeds', () => {
    expect(deeds.size).toBeGreaterThan(100);
  });

  it.each(['en', 'fr'])('has words for each of them (%s)', (language) => {
    const words = readProjectFile(`apps/web/src/words/${language}/deeds.ts`);
    const silent = [...deeds].filter((deed) => !words.includes(`  ${deed.replace('.', '_')}:`));
    expect(silent).toEqual([]);
  });
});
