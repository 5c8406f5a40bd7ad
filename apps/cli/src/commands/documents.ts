import 'reflect-metadata';
import type { Command } from 'commander';
import { DocumentsModule } from '#casework/documents/documents.module.js';
import { FileScrubber, type ScrubCounts } from '#casework/documents/file-scrubber.js';
import { PermitOrdersModule } from '#casework/permit-orders/permit-orders.module.js';
import { RemindersModule } from '#casework/reminders/reminders.module.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { withCasework } from '../casework-tools.js';
import type { CliIo } from '../cli-io.js';

const HELP = `
Settings  as for the servers (.env.example): WORKER_DATABASE_URL, MASTER_KEY, STORAGE …
Reads every file of every document, with the images of its pages, and holds its hash against the row. The worker does the same
by itself, each file once a week; the command is for the day after a restore. A file that is missing or damaged becomes a task
of the office. Ctrl-C stops after the file under way. Exit code 1: files are missing or damaged, or it was stopped.`;

export interface ScrubOptions {
  readonly json: boolean;
  readonly stop: AbortSignal;
}

export function define(command: Command, io: CliIo): void {
  command
    .command('scrub')
    .description('read every kept file again and compare its hash')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', HELP)
    .action(async ({ json = false }: { json?: boolean }) => {
      const stop = new AbortController();
      const abort = (): void => stop.abort();
      process.once('SIGINT', abort).once('SIGTERM', abort);
      try {
        await runScrub(readSettings(process.env), io, { json, stop: stop.signal });
      } finally {
        process.off('SIGINT', abort).off('SIGTERM', abort);
      }
    });
}

export async function runScrub(settings: Settings, io: CliIo, { json, stop }: ScrubOptions): Promise<void> {
  const counts = await withCasework(
    settings,
    // The slices that the documents ask without knowing them.
    [DocumentsModule, PermitOrdersModule, RemindersModule],
    (app) =>
      app.get(FileScrubber).scrub(new Date(), {
        stop,
        tell: (checked) => io.complain(`${checked.toLocaleString('en')} files read\n`),
      }),
    'worker',
  );
  await io.print(json ? `${JSON.stringify(counts)}\n` : `${inWords(counts)}\n`);
  if (counts.missing + counts.damaged > 0 || stop.aborted) io.exitWith(1);
}

const inWords = ({ checked, missing, damaged }: ScrubCounts): string =>
  `${checked.toLocaleString('en')} files read; ${missing} missing, ${damaged} damaged.`;
