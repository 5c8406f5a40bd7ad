import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/run-program.mjs', ...args], { encoding: 'utf8' });

describe('a proof or a bench', () => {
  it('says what it does and what it can be given, and does nothing', () => {
    const { status, stdout } = run('proofs', 'idor', '--help');
    expect({ status, first: stdout.split('\n')[0] }).toEqual({
      status: 0,
      first: 'Ids of other students on every route, by everybody who must never see them.',
    });
    expect(stdout).toContain('npm run proof -- idor [--people N]');
  });

  it('is asked for by a name that there is', () => {
    const { status, stderr } = run('bench', 'nothing');
    expect(status).not.toBe(0);
    expect(stderr).toContain('Give one of these names: desk, engine,');
  });
});
