import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closingLine, countResults } from '#scripts/tests/results.mjs';

describe('the closing line of npm test', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-results-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = async (name: string, numbers: Partial<Record<string, number>>) => {
    const none = {
      numPassedTests: 0,
      numFailedTests: 0,
      numRuntimeErrorTestSuites: 0,
      numPendingTests: 0,
      numTodoTests: 0,
    };
    await writeFile(join(folder, name), JSON.stringify({ ...none, ...numbers }));
    return join(folder, name);
  };

  it('adds up all runs, a file that does not load as one failed test', async () => {
    const files = [
      await run('a', { numPassedTests: 40, numFailedTests: 1 }),
      await run('b', { numPassedTests: 2, numRuntimeErrorTestSuites: 1 }),
    ];
    expect(closingLine(countResults(files))).toBe('42 passed, 2 failed');
  });

  it('counts a run that wrote nothing as failed, and says what was skipped', async () => {
    const files = [await run('a', { numPassedTests: 1, numPendingTests: 3 }), join(folder, 'never-written')];
    expect(closingLine(countResults(files))).toBe('1 passed, 1 failed, 3 skipped');
  });
});
