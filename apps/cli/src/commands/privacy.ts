import 'reflect-metadata';
import type { Command } from 'commander';
import { DataMap } from '#casework/privacy/data-map/data-map.js';
import { DataMapModule } from '#casework/privacy/data-map/data-map.module.js';
import { dataMapText } from '#casework/privacy/data-map/data-map-text.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { withCasework } from '../casework-tools.js';
import type { CliIo } from '../cli-io.js';

const HELP = `
Settings  as for the servers (.env.example): DATABASE_URL, MASTER_KEY
Every table and column with its class, its purpose, how long it stays and who may read it, from the tags in the schema of
the database that the settings name. Nobody's data is read. Exit code 1: a column has no tag (somebody added it by hand).`;

/** `coopdesk privacy …`: what an assessment of privacy impact asks for. */
export function define(command: Command, io: CliIo): void {
  command
    .command('data-map')
    .description('print the data map as Markdown, the appendix of a privacy impact assessment')
    .option('--json', 'print it as JSON')
    .addHelpText('after', HELP)
    .action(({ json = false }: { json?: boolean }) => runDataMap(readSettings(process.env), io, { json }));
}

export async function runDataMap(
  settings: Settings,
  io: CliIo,
  { json }: { readonly json: boolean },
): Promise<void> {
  const map = await withCasework(settings, [DataMapModule], (app) => app.get(DataMap).read());
  await io.print(json ? `${JSON.stringify(map, null, 2)}\n` : dataMapText(map));
  for (const name of map.untagged) io.complain(`${name} has no classification\n`);
  if (map.untagged.length > 0) io.exitWith(1);
}
