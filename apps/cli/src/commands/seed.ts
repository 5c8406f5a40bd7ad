import 'reflect-metadata';
import type { Command } from 'commander';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import type { CliIo } from '../cli-io.js';
import { withDemonstrationTools } from '../demonstration/demonstration-tools.js';
import { loadDemonstration, type LoadOutcome } from '../demonstration/load-demonstration.js';
import { SIGN_INS, type SignIn } from '../demonstration/sign-ins.js';

const HELP = `
Settings  as for the servers (.env.example): DATABASE_URL, MASTER_KEY, STORAGE …
200 fictitious students in every state, as of today. Loaded once, into an empty database; refused in production.`;

/** Loads the demonstration data and prints who can sign in. */
export function define(command: Command, io: CliIo): void {
  command
    .option('--json', 'print the sign-ins as JSON: [{who, login, password}]')
    .addHelpText('after', HELP)
    .action(({ json }: { json?: boolean }) =>
      runSeed(readSettings(process.env), io, { json: json ?? false }),
    );
}

export async function runSeed(
  settings: Settings,
  io: CliIo,
  { json }: { readonly json: boolean },
): Promise<void> {
  if (settings.mode === 'production')
    throw new Error('The demonstration is never loaded in production: everyone can read its passwords.');
  const outcome = await withDemonstrationTools(settings, loadDemonstration);
  const signIns = outcome === 'other_data' ? [] : SIGN_INS;
  if (outcome === 'other_data') io.complain(`${WORDS.other_data}\n`);
  if (json) await io.print(`${JSON.stringify(signIns)}\n`);
  else await io.print(`${[WORDS[outcome], ...signIns.map(line)].join('\n')}\n`);
}

const WORDS: Readonly<Record<LoadOutcome, string>> = {
  loaded: 'The demonstration data is loaded.',
  there_already: 'The demonstration data is there already; nothing was changed.',
  other_data:
    'This database holds other data: the demonstration goes into an empty one only. Nothing was changed.',
};

const line = ({ who, login, password }: SignIn): string =>
  `  ${who.padEnd(45)} ${login.padEnd(42)} ${password}`;
