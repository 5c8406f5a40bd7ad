import 'reflect-metadata';
import type { Command } from 'commander';
import { DocumentsModule } from '#casework/documents/documents.module.js';
import { FileScrubber, type ScrubCounts } from '#casework/documents/file-scrubber.js';
import { LettersModule } from '#casework/letters/letters.module.js';
import { LetterScrubber } from '#casework/letters/page/letter-scrubber.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { withCasework } from '../casework-tools.js';
import type { CliIo } from '../cli-io.js';

const HELP = `
Settings  as for the servers (.env.example): WORKER_DATABASE_URL, MASTER_KEY, STORAGE …
Reads all that is kept and holds its hash against the row: every file of every document with the images of its pages, the page of
every letter, and the pictures of the office. The worker does the same by itself, each once a week; the command is for the day
after a restore. A file or letter that is missing or damaged becomes a task of the office. Ctrl-C stops after the file under way. Exit code 1: files are missing or damaged, or it was stopped.`;

export interface ScrubOptions {
  readonly json: boolean;
  readonly stop: AbortSignal;
}

export function define(command: Command, io: CliIo): void {
  command
    .command('scrub')
    .description('read all that is kept again and compare its hash')
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
  const before = new Date();
  const told = (what: string) => (checked: number) =>
    io.complain(`${checked.toLocaleString('en')} ${what} read\n`);
  const counts = await withCasework(
    settings,
    // The slices that the documents ask without knowing them.
    [DocumentsModule, LettersModule, ConsequencesOfFactsModule],
    async (app): Promise<KeptCounts> => {
      const files = await app.get(FileScrubber).scrub(before, { stop, tell: told('files') });
      const all = { before, atMost: Infinity, tell: told('letters') };
      const { damagedImages, ...letters } = await app.get(LetterScrubber).scrub(stop, all);
      return { files, letters, pictures: { damaged: damagedImages } };
    },
    'worker',
  );
  await io.print(json ? `${JSON.stringify(counts)}\n` : inWords(counts));
  const { files, letters, pictures } = counts;
  const wrong = files.missing + files.damaged + letters.missing + letters.damaged + pictures.damaged;
  if (wrong > 0 || stop.aborted) io.exitWith(1);
}

interface KeptCounts {
  readonly files: ScrubCounts;
  readonly letters: ScrubCounts;
  readonly pictures: { readonly damaged: number };
}

const inWords = ({ files, letters, pictures }: KeptCounts): string =>
  `${line('files', files)}${line('letters', letters)}Pictures of the office: ${pictures.damaged} damaged.\n`;
const line = (what: string, { checked, missing, damaged }: ScrubCounts): string =>
  `${checked.toLocaleString('en')} ${what} read; ${missing} missing, ${damaged} damaged.\n`;
