import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive } from '#scripts/setup/processes.mjs';
import { freePort } from '#testing/free-port.js';
import { RunningStart } from './running-start.js';

describe('npm start', () => {
  let dataFolder: string;
  let port: number;
  let starts: RunningStart[];
  const start = (...args: string[]) => {
    const running = new RunningStart(dataFolder, ['--no-demo', '--port', String(port), ...args]);
    starts.push(running);
    return running;
  };

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'coopdesk-start-'));
    port = await freePort();
    starts = [];
  });
  afterEach(async () => {
    await Promise.all(starts.map((running) => running.end('SIGTERM')));
    starts = [];
  });
  afterAll(() => rm(dataFolder, { recursive: true, force: true }));

  const answers = async (address: string) => (await fetch(`${address}/health/ready`)).ok;

  it('says where it is, refuses a second one there, and leaves nothing running when it is stopped', async () => {
    const first = start();
    const address = await first.address();
    expect(await answers(address)).toBe(true);

    const second = start();
    expect(await second.exitCode()).toBe(1);
    expect(second.said).toContain(`already runs in this folder at ${address}`);

    const { children, database } = first.processes();
    expect(children.length).toBeGreaterThanOrEqual(3);
    expect(await first.end('SIGINT')).toBe(0);
    expect([...children, database].filter(isAlive)).toEqual([]);
    expect(await readdir(dataFolder)).not.toContain('running.json');
    await expect(answers(address)).rejects.toThrow('fetch failed');
  });

  it('recovers after it was killed', async () => {
    const killed = start();
    const address = await killed.address();
    const { database } = killed.processes();
    await killed.end('SIGKILL');
    expect(isAlive(database)).toBe(true);

    const next = start();
    expect(await next.address()).toBe(address);
    expect(await answers(address)).toBe(true);
    expect(next.said).toContain('The earlier run was cut off');
    expect(isAlive(database)).toBe(false);
  });

  it('starts again what ends by itself, the database too', async () => {
    const running = start();
    const address = await running.address();
    const { children, database } = running.processes();
    for (const pid of [...children, database]) process.kill(pid, 'SIGKILL');
    for (const name of ['api', 'mailbox']) await running.says(new RegExp(`^${name} ended`, 'm'));
    await running.says(/The database ended; starting it again/);
    for (let again = false; !again;) again = await answers(address).catch(() => false);
    expect(running.processes().database).not.toBe(database);
  });

  it('says that a port is taken and uses another', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    try {
      const running = start();
      const address = await running.address();
      expect(running.said).toContain(`Port ${port} for the web address is taken`);
      expect(address).not.toContain(`:${port}`);
      expect(await answers(address)).toBe(true);
    } finally {
      other.close();
    }
  });
});
