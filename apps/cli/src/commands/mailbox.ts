import { once } from 'node:events';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { DevelopmentMailbox } from '#platform/mail/development-mailbox.js';
import type { CliIo } from '../cli-io.js';

interface MailboxOptions {
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly data: string;
  readonly host: string;
}

/** Runs the development mailbox until it is told to stop. */
export function define(command: Command, io: CliIo): void {
  command
    .option('--smtp-port <n>', 'port that takes mail', portFrom, 2525)
    .option('--http-port <n>', 'port of the page that shows it', portFrom, 8025)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--data <dir>', 'folder the mails are kept in', '.data/mailbox')
    .action((options: MailboxOptions) => runMailbox(options, io));
}

async function runMailbox({ smtpPort, httpPort, data, host }: MailboxOptions, io: CliIo): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const mailbox = await DevelopmentMailbox.start({ folder: resolve(data), smtpPort, httpPort, host });
  await io.print(`Takes mail on port ${mailbox.smtpPort}; read it at http://localhost:${mailbox.httpPort}\n`);
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  await mailbox.close();
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Give a whole number from 0 (any free port) to 65535.');
  return port;
}
