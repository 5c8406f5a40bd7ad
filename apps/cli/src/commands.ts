import type { Command } from 'commander';
import type { CliIo } from './cli-io.js';

/** What a command's file exports: it gives the named command its arguments, options and action. */
export interface CommandModule {
  readonly define: (command: Command, io: CliIo) => void;
}

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loaded only when this command is asked for, so that no command pays for another's libraries. */
  readonly load: () => Promise<CommandModule>;
}

/** Every command of the program, in the order of its help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'evaluate',
    summary: 'may this student work this placement: facts in JSON to timelines and verdicts',
    load: () => import('./commands/evaluate.js'),
  },
  {
    name: 'evaluate-iec',
    summary: 'may this candidate come under IEC International Co-op: facts in JSON to an answer',
    load: () => import('./commands/evaluate-iec.js'),
  },
];
