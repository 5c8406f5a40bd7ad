import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { Command, CommanderError } from 'commander';
import type { CliIo } from './cli-io.js';
import { COMMANDS, type CommandEntry } from './commands.js';

/** Runs one command line; whatever goes wrong is said without a stack trace and told by the exit code. */
export async function runProgram(
  args: readonly string[],
  io: CliIo,
  commands: readonly CommandEntry[] = COMMANDS,
): Promise<void> {
  try {
    await (await programFor(args, io, commands)).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) io.exitWith(error.exitCode === 0 ? 0 : 2);
    else {
      io.complain(`coopdesk: ${error instanceof Error ? error.message : String(error)}\n`);
      io.exitWith(1);
    }
  }
}

async function programFor(
  args: readonly string[],
  io: CliIo,
  commands: readonly CommandEntry[],
): Promise<Command> {
  const program = quiet(new Command('coopdesk'), io)
    .description('Case management for co-op work authorization of international students in Canada')
    .version(ownVersion(), '-V, --version', 'print the version');
  for (const entry of commands) {
    const command = quiet(program.command(entry.name).description(entry.summary), io);
    if (entry.name === askedFor(args)) (await entry.load()).define(command, io);
  }
  return program;
}

/** The program's own options take no value, so the first word without a dash is the command. */
function askedFor(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((word) => !word.startsWith('-'));
  return first === 'help' ? second : first;
}

function quiet(command: Command, io: CliIo): Command {
  return command.exitOverride().configureOutput({
    writeOut: (text) => void io.print(text),
    writeErr: (text) => io.complain(text),
  });
}

function ownVersion(): string {
  const file = findPackageJSON('..', import.meta.url);
  const manifest: unknown = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
  const { version = '0.0.0' } = manifest as { readonly version?: string };
  return version;
}
