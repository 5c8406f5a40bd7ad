import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { productFolder } from '#platform/product-folder.js';
import { freePort } from './free-port.js';

/** A process that is put behind all others on a busy machine came up in two minutes. */
const START_WITHIN_MS = 300_000;
/** A question to a process that is killed meanwhile may never be answered. */
const ANSWER_WITHIN_MS = 10_000;

/** The API as operators run it, in a process of its own that can be killed, and come back at the same address. */
export class RunningApi {
  #child: ChildProcess | undefined;

  private constructor(
    readonly address: string,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly log: string | null,
  ) {}

  /**
   * @param environment its settings, but for the port
   * @param log file for all that it says; without one, errors go where ours go
   */
  static async start(environment: Readonly<Record<string, string>>, log?: string): Promise<RunningApi> {
    const port = await freePort();
    const own = { ...environment, PORT: String(port) };
    const api = new RunningApi(`http://127.0.0.1:${port}`, own, log ?? null);
    await api.comeUp();
    return api;
  }

  async comeUp(): Promise<void> {
    const program = productFolder('dist/apps/api/src/main.js');
    const to = this.log === null ? null : openSync(this.log, 'a');
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...this.environment },
      stdio: to === null ? ['ignore', 'ignore', 'inherit'] : ['ignore', to, to],
    });
    if (to !== null) closeSync(to);
    this.#child = child;
    // On a machine with much else to do a start takes its time; one that ended says so at once.
    const end = Date.now() + START_WITHIN_MS;
    while (Date.now() < end && child.exitCode === null) {
      if (await this.isReady()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const ended =
      child.exitCode === null
        ? `no answer in ${START_WITHIN_MS / 1000} seconds`
        : `it ended with ${child.exitCode}`;
    child.kill('SIGKILL');
    throw new Error(`The API did not start: ${ended}.`);
  }

  isReady(): Promise<boolean> {
    return fetch(`${this.address}/health/ready`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Without a word, as a power cut does. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
