import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identify, isAlive } from '#scripts/setup/processes.mjs';
import { refuseWhenRunning, takeLock } from '#scripts/supervisor/lock.mjs';

describe('the claim on a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const claim = (holder: object) => writeFile(join(folder, 'running.json'), JSON.stringify(holder));
  const holder = async () => JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')) as object;

  it('is taken once, tells where the holder answers, and is free after its release', async () => {
    const lock = await takeLock(folder);
    lock.update({ launchers: [], address: 'http://localhost:3000' });
    expect(() => refuseWhenRunning(folder)).toThrow('already runs in this folder at http://localhost:3000');
    await expect(takeLock(folder)).rejects.toThrow('already runs');
    lock.release();
    expect(() => refuseWhenRunning(folder)).not.toThrow();
  });

  it('is taken over from a process that is gone, though its number lives on in another', async () => {
    await claim({ process: { pid: process.pid, started: 'long ago' }, launchers: [], children: [] });
    expect(() => refuseWhenRunning(folder)).not.toThrow();
    await takeLock(folder);
    expect(await holder()).toMatchObject({ process: identify(process.pid) });
  });

  it('ends what a killed run left, and nothing that only has the same number', async () => {
    const [left, stranger] = [0, 0].map(() => spawn('sleep', ['60']));
    const started = identify(left!.pid!)!.started;
    const children = [
      { pid: left!.pid, started },
      { pid: stranger!.pid, started: 'another time' },
    ];
    await claim({ process: { pid: process.pid, started: 'long ago' }, launchers: [], children });
    const ended = once(left!, 'exit');
    await takeLock(folder);
    await ended;
    expect(isAlive(stranger!.pid!)).toBe(true);
    stranger!.kill();
  });

  it('goes to one of many that find it abandoned at once', async () => {
    await claim({ process: { pid: process.pid, started: 'long ago' }, launchers: [], children: [] });
    const taken = await Promise.allSettled(Array.from({ length: 5 }, () => takeLock(folder)));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
