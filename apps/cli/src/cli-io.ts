import { once } from 'node:events';

/** The outside of a command: what it reads and where it prints. Tests give their own. */
export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Prints answers; resolves when more may be printed, so that a slow reader holds the command back. */
  print(text: string): Promise<void>;
  /** Prints what went wrong, on standard error. */
  complain(text: string): void;
  /** Sets the exit code: 0 done (the default), 1 failed, 2 used wrongly or given bad input. */
  exitWith(code: 0 | 1 | 2): void;
}

/** The process's own streams. A reader that stops early (`| head`) ends the command quietly. */
export function processIo(): CliIo {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    stdin: process.stdin,
    async print(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    complain(text) {
      process.stderr.write(text);
    },
    // Set rather than called, so that what is printed reaches its reader first.
    exitWith(code) {
      process.exitCode = code;
    },
  };
}
