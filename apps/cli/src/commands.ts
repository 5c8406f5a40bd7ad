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
    name: 'bootstrap',
    summary: 'make the database roles and the database, as a superuser',
    load: () => import('./commands/bootstrap.js'),
  },
  {
    name: 'migrate',
    summary: 'bring the database to the shape of this version',
    load: () => import('./commands/migrate.js'),
  },
  {
    name: 'set-up',
    summary: 'make an empty database usable: settings, privacy notice, first administrator',
    load: () => import('./commands/set-up.js'),
  },
  {
    name: 'seed',
    summary: 'load the fictitious demonstration data, once, and print its sign-ins',
    load: () => import('./commands/seed.js'),
  },
  {
    name: 'mailbox',
    summary: 'run the development mailbox: takes all mail, delivers none, shows it on a page',
    load: () => import('./commands/mailbox.js'),
  },
  {
    name: 'import',
    summary: 'bring a roster of students, programs, courses and work terms from a CSV file',
    load: () => import('./commands/import.js'),
  },
  {
    name: 'audit',
    summary: 'prove that nobody touched the audit trail; print its daily anchors',
    load: () => import('./commands/audit.js'),
  },
  {
    name: 'privacy',
    summary: 'print the map of all data: the appendix of a privacy impact assessment',
    load: () => import('./commands/privacy.js'),
  },
  {
    name: 'documents',
    summary: 'read every kept file again and compare its hash',
    load: () => import('./commands/documents.js'),
  },
  {
    name: 'reassess',
    summary: 'assess again whoever is due, or everybody, as after a change of the rules',
    load: () => import('./commands/reassess.js'),
  },
  {
    name: 'evaluate',
    summary: 'may this student work this placement: facts in JSON to timelines and verdicts',
    load: () => import('./commands/evaluate.js'),
  },
  {
    name: 'rule-pack',
    summary: 'check a rule pack from a file, or show one',
    load: () => import('./commands/rule-pack.js'),
  },
  {
    name: 'evaluate-iec',
    summary: 'may this candidate come under IEC International Co-op: facts in JSON to an answer',
    load: () => import('./commands/evaluate-iec.js'),
  },
];
