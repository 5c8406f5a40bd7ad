import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.js';

/** The EICAR test string, in two parts so that no scanner takes this file for a virus. */
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR' + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export interface RunningClamd {
  readonly host: string;
  readonly port: number;
  /** Largest stream it takes, bytes. */
  readonly streamLimit: number;
  /** Freezes it, as a hung machine would; `stop` works all the same. */
  freeze(): void;
  stop(): Promise<void>;
}

/**
 * Starts Debian's real clamd on a free port with one signature of our own, for the EICAR test string.
 * @param streamLimit bytes; the daemon's own default is 25 MB
 * @throws with what to install, when the machine has no clamd
 */
export async function startClamd(streamLimit = 1024 * 1024): Promise<RunningClamd> {
  const program = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(existsSync);
  if (program === undefined) {
    throw new Error(
      'These tests need the real virus scanner: apt-get install clamav-daemon (no signatures needed).',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'coopdesk-clamd-'));
  const port = await freePort();
  await mkdir(join(folder, 'db'));
  const signature = `Test.EICAR:0:*:${Buffer.from(eicar).toString('hex')}\n`;
  await writeFile(join(folder, 'db', 'test.ndb'), signature);
  const settings = [
    `DatabaseDirectory ${folder}/db`,
    `TemporaryDirectory ${folder}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'Foreground yes',
    `StreamMaxLength ${streamLimit}`,
    'AlertEncryptedDoc yes',
    'AlertExceedsMax yes',
    ...(process.getuid?.() === 0 ? ['User root'] : []),
  ];
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const child = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async (): Promise<void> => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await listening(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { host: '127.0.0.1', port, streamLimit, freeze: () => void child.kill('SIGSTOP'), stop };
}

/** clamd says so before it takes connections, so a line of its log is the sign to try. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => said.push(line));
  }
  const exited = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`clamd ended: ${said.slice(-5).join(' / ')}`)));
  });
  exited.catch(() => undefined);
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (await Promise.race([accepts(port), exited])) return;
  }
  throw new Error(`clamd did not listen within a minute: ${said.slice(-5).join(' / ')}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(() => resolve(false), 50));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
