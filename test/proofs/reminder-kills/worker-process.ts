import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { productFolder } from '#platform/product-folder.js';

/** A worker as the supervisor runs it, started again whenever it ends. */
export class WorkerProcess {
  private child: ChildProcess | undefined;
  private ending = false;
  starts = 0;

  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  start(): void {
    if (this.ending) return;
    this.starts += 1;
    const child = spawn(process.execPath, [productFolder('dist/apps/worker/src/main.js')], {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    this.child = child;
    child.once('close', () => this.start());
  }

  /** Without a word to it. */
  kill(): void {
    this.child?.kill('SIGKILL');
  }

  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  async end(): Promise<void> {
    this.ending = true;
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const closed = once(this.child, 'close');
    this.thaw();
    this.kill();
    await closed;
  }
}
