import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { childModule } from '../sandbox/child-module.js';
import { DocumentReader, type FileToRead, type TextRead } from './document-reader.js';

export interface ReadingLimits {
  /** Of one file of up to twenty pages, start of the process included. */
  wallMs: number;
  cpuSeconds: number;
  heapMegabytes: number;
  /** All its writable memory, where the system can limit it. */
  memoryMegabytes: number;
}

const usualLimits: ReadingLimits = {
  wallMs: 180_000,
  cpuSeconds: 120,
  heapMegabytes: 768,
  memoryMegabytes: 3_072,
};
const prlimit = ['/usr/bin/prlimit', '/bin/prlimit'].find(existsSync);

/** One child process a file, with limits of memory, processor and time; whatever kills it, nothing was read. */
export class SandboxedReader extends DocumentReader {
  constructor(private readonly limits: ReadingLimits = usualLimits) {
    super();
  }

  override readFile(file: FileToRead): Promise<TextRead> {
    const child = this.startChild();
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), this.limits.wallMs);
      child.once('message', (read: TextRead) => resolve(read));
      const nothing = (): void => {
        clearTimeout(timer);
        resolve({ ok: false });
      };
      child.once('exit', nothing).once('error', nothing);
      child.send(file, (error) => (error === null ? undefined : nothing()));
    });
  }

  private startChild(): ChildProcess {
    const { path, execArgv } = childModule('read-child', import.meta.url);
    const flags = [...execArgv, `--max-old-space-size=${this.limits.heapMegabytes}`];
    const limits = [
      `--cpu=${this.limits.cpuSeconds}`,
      `--data=${this.limits.memoryMegabytes * 1024 * 1024}`,
      '--core=0',
      '--fsize=0',
      process.execPath,
    ];
    return fork(path, [], {
      ...(prlimit === undefined ? {} : { execPath: prlimit }),
      // Nothing of our environment, which holds the keys, is its business.
      env: {},
      execArgv: prlimit === undefined ? flags : [...limits, ...flags],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}
