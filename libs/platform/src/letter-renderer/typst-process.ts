import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { childModule } from '../sandbox/child-module.js';
import type { TypstAnswer, TypstRequest } from './typst-messages.js';

/** One child with its compiler. It takes one letter at a time; a death or a wait too long ends it for good. */
export class TypstProcess {
  rendered = 0;
  private readonly child: ChildProcess;
  private readonly ready: Promise<unknown>;

  constructor(workspace: string) {
    const { path, execArgv } = childModule('typst-child', import.meta.url);
    this.child = fork(path, [workspace], {
      // Nothing of our environment, which holds the keys, is its business. A letter is too small to share between threads.
      env: { RAYON_NUM_THREADS: '1' },
      execArgv: [...execArgv, '--max-old-space-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.ready = this.next();
    this.ready.catch(() => undefined);
    // An idle child must not keep a finished process alive.
    this.child.unref();
    this.child.channel?.unref();
  }

  get alive(): boolean {
    return this.child.connected && this.child.exitCode === null && this.child.signalCode === null;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Rejects when the child dies or the time is over; the child is gone then. */
  async render(request: TypstRequest, timeoutMs: number): Promise<TypstAnswer> {
    const timer = setTimeout(() => this.child.kill('SIGKILL'), timeoutMs);
    try {
      await this.ready;
      const answer = this.next();
      this.child.send(request);
      this.rendered += 1;
      return (await answer) as TypstAnswer;
    } finally {
      clearTimeout(timer);
    }
  }

  async end(): Promise<void> {
    if (!this.alive) return;
    const exit = once(this.child, 'exit');
    // Now it must: a process that has closed all else would end before the child has.
    this.child.ref();
    this.child.kill('SIGKILL');
    await exit;
  }

  private next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      };
      const onMessage = (message: unknown): void => {
        settle();
        resolve(message);
      };
      const onEnd = (): void => {
        settle();
        reject(new Error('The letter renderer ended.'));
      };
      this.child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
    });
  }
}
