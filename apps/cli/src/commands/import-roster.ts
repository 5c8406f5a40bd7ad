import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { RosterImport } from '#casework/students/roster-import.js';
import type { RosterImportRow } from '#casework/students/roster/roster-import.store.js';
import { wordsOf } from '#casework/students/roster/roster-reasons.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { withCasework } from '../casework-tools.js';
import type { CliIo } from '../cli-io.js';
import { ProgressBar } from '../progress-bar.js';

const HELP = `
Settings  as for the servers (.env.example): DATABASE_URL, MASTER_KEY …
FILE is CSV with a header, comma or semicolon, as UTF-8 or as Excel saves it. The report names each line that was not
taken and why; the desk gets what a person must decide. Exit code 1: some lines were not taken; 2: the file is unusable.`;

export function defineImportRoster(command: Command, io: CliIo): void {
  command
    .description('bring students, programs, courses and work terms from a CSV file')
    .option('--dry-run', 'do everything, report, and keep nothing')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action((file: string, { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }) =>
      runImportRoster(readSettings(process.env), io, file, { dryRun, json }),
    );
}

export async function runImportRoster(
  settings: Settings,
  io: CliIo,
  file: string,
  { dryRun, json }: { readonly dryRun: boolean; readonly json: boolean },
): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}. Check its name and folder.`);
  const source = { name: basename(file), open: async () => (await open(file)).createReadStream() };
  await withCasework(settings, [ConsequencesOfFactsModule, StudentsModule], async (app) => {
    const bar = new ProgressBar(io, 'rows');
    const roster = app.get(RosterImport);
    const report = await roster.run(source, { dryRun }, ({ rowsRead, rowsTotal }) =>
      bar.show(rowsRead, rowsTotal),
    );
    bar.end();
    const lines = await roster.problemLines(report.id);
    if (json) await io.print(`${JSON.stringify({ ...report, lines })}\n`);
    else await io.print(wording(report, lines));
    if (report.state === 'failed') io.exitWith(2);
    else if (report.rejected + report.toAPerson > 0) io.exitWith(1);
  });
}

function wording(report: RosterImportRow, lines: Awaited<ReturnType<RosterImport['problemLines']>>): string {
  if (report.state === 'failed') return `Nothing was imported. ${report.problem}\n`;
  const { created, changed, unchanged, rejected, toAPerson, absent } = report;
  const told = lines.map(({ line, reasons }) => {
    const why = reasons.map(({ code, column, line: earlier }) =>
      [column && `${column}:`, wordsOf(code).en, earlier && `(line ${earlier})`].filter(Boolean).join(' '),
    );
    return `  line ${line}: ${why.join(' ')}\n`;
  });
  return [
    report.dryRun ? 'A dry run: nothing was kept.\n' : '',
    `${created} created, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected, ${toAPerson} to a person, ${absent} on file but absent.\n`,
    ...told,
  ].join('');
}
