import 'reflect-metadata';
import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { runRulePackCheck } from './rule-pack-check.js';
import { runRulePackShow } from './rule-pack-show.js';

const CHECK_HELP = `
Needs no server and no database.
Exit code 0: the pack can be loaded. 2: one line of JSON for each fault on standard error, {"path", "problem"}.`;

const SHOW_HELP = `
Without an id: the newest pack that comes with the product. Any other pack is read from the database.
Settings  as for the servers (.env.example): DATABASE_URL, for packs that were loaded
With --json the pack itself is printed: change a copy of it, give it an id of its own, and check that.`;

/** `coopdesk rule-pack …`: editions of the rules as files. */
export function define(command: Command, io: CliIo): void {
  command
    .command('check <file>')
    .description('find every fault of a rule pack; - reads standard input')
    .option('--json', 'print what was found sound as JSON')
    .addHelpText('after', CHECK_HELP)
    .action((file: string, { json = false }: { json?: boolean }) => runRulePackCheck(file, io, { json }));
  command
    .command('show [id]')
    .description('print a rule pack, row by row')
    .option('--json', 'print the pack as JSON')
    .addHelpText('after', SHOW_HELP)
    .action((id: string | undefined, { json = false }: { json?: boolean }) =>
      runRulePackShow(process.env, id, io, { json }),
    );
}
