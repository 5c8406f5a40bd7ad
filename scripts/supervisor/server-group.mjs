import { join } from 'node:path';
import { identify } from '../setup/processes.mjs';
import { KeptProcess, mainFile } from './kept-process.mjs';

/** The order of stopping: first nobody asks any more, then no work is begun, then no mail is sent. */
const STOP_ORDER = ['api', 'worker', 'mailbox'];

/** The server processes of one run. */
export class ServerGroup {
  /** @type {KeptProcess[]} */
  #servers = [];

  /**
   * @param {{ env: NodeJS.ProcessEnv, logFolder: string, lock: import('./lock.mjs').Lock }} where
   */
  constructor({ env, logFolder, lock }) {
    this.env = env;
    this.logFolder = logFolder;
    this.lock = lock;
  }

  /** @param {{ ports: import('./environment.mjs').Ports, dataFolder: string }} places */
  startMailbox({ ports, dataFolder }) {
    const listen = ['--smtp-port', String(ports.smtp), '--http-port', String(ports.mailboxPage)];
    return this.#keep('mailbox', [mainFile.cli, 'mailbox', ...listen, '--data', join(dataFolder, 'mailbox')]);
  }

  startWorker() {
    return this.#keep('worker', [mainFile.worker]);
  }

  startApi() {
    return this.#keep('api', [mainFile.api]);
  }

  async stop() {
    for (const name of STOP_ORDER) await this.#servers.find((server) => server.name === name)?.stop();
  }

  /**
   * @param {string} name
   * @param {string[]} args
   */
  #keep(name, args) {
    const { env, logFolder } = this;
    const server = new KeptProcess({ name, args, env, logFolder, onChange: () => this.#noteProcesses() });
    this.#servers.push(server);
    server.start();
    return server;
  }

  /** Should this run be killed, the next one finds what it left. */
  #noteProcesses() {
    const pids = this.#servers.flatMap(({ pid }) => pid ?? []);
    this.lock.update({ children: pids.flatMap((pid) => identify(pid) ?? []) });
  }
}
