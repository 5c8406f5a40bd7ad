import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** One `npm start` on a data folder of its own, as a person at a terminal sees it. */
export class RunningStart {
  readonly #child: ChildProcess;
  #said = '';
  /** Told whenever something new is said, and at the end. */
  readonly #news = new EventEmitter().setMaxListeners(0);

  constructor(
    private readonly dataFolder: string,
    args: readonly string[],
  ) {
    const program = [join(project, 'scripts/start.mjs'), '--data', dataFolder, ...args];
    this.#child = spawn(process.execPath, program, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#said += chunk.toString('utf8');
        this.#news.emit('news');
      });
    }
    this.#child.once('close', () => this.#news.emit('news'));
  }

  get said(): string {
    return this.#said;
  }

  /** Waits for words on the screen; fails when the start ends without saying them. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.#said);
      if (found) return found;
      if (this.#child.exitCode !== null) throw new Error(`It ended without ${String(words)}:\n${this.#said}`);
      await once(this.#news, 'news');
    }
  }

  /** Where it answers, once it does. */
  async address(): Promise<string> {
    await this.says(/Ctrl-C stops everything/);
    return (await this.says(/Coopdesk runs at (\S+)/))[1]!;
  }

  /** Sends the signal and waits for the end. @returns exit code, null when killed */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#child.exitCode;
    const closed = once(this.#child, 'close');
    this.#child.kill(signal);
    await closed;
    return this.#child.exitCode;
  }

  async exitCode(): Promise<number | null> {
    if (this.#child.exitCode === null) await once(this.#child, 'close');
    return this.#child.exitCode;
  }

  /** The servers it started, and the database. */
  processes(): { children: number[]; database: number } {
    const { children } = JSON.parse(readFileSync(join(this.dataFolder, 'running.json'), 'utf8')) as {
      children: { pid: number }[];
    };
    const master = readFileSync(join(this.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0];
    return { children: children.map(({ pid }) => pid), database: Number(master) };
  }
}
