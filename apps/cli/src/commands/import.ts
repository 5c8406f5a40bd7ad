import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { defineImportRoster } from './import-roster.js';

/** `coopdesk import …`: what comes from other systems. */
export function define(command: Command, io: CliIo): void {
  defineImportRoster(command.command('roster <file>'), io);
}
