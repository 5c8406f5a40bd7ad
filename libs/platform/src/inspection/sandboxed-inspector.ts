import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { childModule } from '../sandbox/child-module.js';
import { FileInspector } from './file-inspector.js';
import { type Inspection, inspectionLimits } from './inspection-result.js';

export interface SandboxLimits {
  /** Of the whole inspection, start of the process included. */
  wallMs: number;
  cpuSeconds: number;
  heapMegabytes: number;
  /** All its writable memory, where the system can limit it. */
  memoryMegabytes: number;
}

const usualLimits: SandboxLimits = {
  wallMs: 60_000,
  cpuSeconds: 20,
  heapMegabytes: 512,
  memoryMegabytes: 2_048,
};
const prlimit = ['/usr/bin/prlimit', '/bin/prlimit'].find(existsSync);

/** One child process a file, with limits of memory, processor and time; whatever kills it, the file is refused. */
export class SandboxedInspector extends FileInspector {
  constructor(private readonly limits: SandboxLimits = usualLimits) {
    super();
  }

  override async inspectFile(file: Buffer | string, name: string, declaredType: string): Promise<Inspection> {
    const size = typeof file === 'string' ? (await stat(file)).size : file.length;
    if (size === 0) return { ok: false, code: 'empty_file' };
    if (size > inspectionLimits.bytes) return { ok: false, code: 'too_large' };
    const bytes = typeof file === 'string' ? await readFile(file) : file;
    return this.inspectInChild({ bytes, name, declaredType });
  }

  private inspectInChild(request: {
    bytes: Buffer;
    name: string;
    declaredType: string;
  }): Promise<Inspection> {
    const child = this.startChild();
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), this.limits.wallMs);
      child.once('message', (inspection: Inspection) => resolve(inspection));
      const refuse = (): void => {
        clearTimeout(timer);
        resolve({ ok: false, code: 'unreadable' });
      };
      // A child that dies before it takes the file ends as one that dies of it.
      child.once('exit', refuse).once('error', refuse);
      child.send(request, (error) => (error === null ? undefined : refuse()));
    });
  }

  private startChild(): ChildProcess {
    const { path, execArgv } = childModule('inspect-child', import.meta.url);
    const flags = [
      ...execArgv,
      `--max-old-space-size=${this.limits.heapMegabytes}`,
      '--disable-proto=delete',
    ];
    const sandboxed = prlimit === undefined ? {} : { execPath: prlimit };
    const limits = [
      `--cpu=${this.limits.cpuSeconds}`,
      `--data=${this.limits.memoryMegabytes * 1024 * 1024}`,
      '--core=0',
      '--fsize=0',
      process.execPath,
    ];
    return fork(path, [], {
      ...sandboxed,
      env: {},
      execArgv: prlimit === undefined ? flags : [...limits, ...flags],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}
