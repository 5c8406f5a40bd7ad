import type { CliIo } from '#cli/cli-io.js';
import type { CommandEntry } from '#cli/commands.js';
import { runProgram } from '#cli/program.js';

/** What a command line printed and how it ended. */
export interface CliRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `coopdesk …` in this process, with `stdin` as its standard input. */
export async function runCli(
  args: readonly string[],
  stdin: string | Uint8Array = '',
  commands?: readonly CommandEntry[],
): Promise<CliRun> {
  return runCommand((io) => runProgram(args, io, commands), stdin);
}

/** Runs one command of `coopdesk` in this process, without reading a command line. */
export async function runCommand(
  command: (io: CliIo) => Promise<void>,
  stdin: string | Uint8Array = '',
): Promise<CliRun> {
  const run = { exitCode: 0, out: '', err: '' };
  await command({
    stdin: chunks(Buffer.from(stdin)),
    print(text: string) {
      run.out += text;
      return Promise.resolve();
    },
    complain(text: string) {
      run.err += text;
    },
    exitWith(code: number) {
      run.exitCode = code;
    },
  });
  return run;
}

/** In small pieces, as a pipe hands them over: characters and tokens are cut anywhere. */
async function* chunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1021) yield bytes.subarray(at, at + 1021);
}

/** The problem objects on standard error, one a line. */
export function problemsOf({ err }: CliRun): { path: string; problem: string }[] {
  return err
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { path: string; problem: string });
}
