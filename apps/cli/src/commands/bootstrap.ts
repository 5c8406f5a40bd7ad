import type { Command } from 'commander';
import { bootstrapDatabase, ROLE_NAMES } from '#database/bootstrap.js';
import type { CliIo } from '../cli-io.js';
import { neededVariable } from '../needed-variable.js';

const HELP = `
Settings  COOPDESK_SUPERUSER_URL   connection string that may create roles and databases; used by this command alone
          COOPDESK_DATABASE_NAME   name of the database, made when it is missing
          COOPDESK_OWNER_PASSWORD, COOPDESK_APP_PASSWORD, COOPDESK_WORKER_PASSWORD,
          COOPDESK_BYTES_PASSWORD  passwords of the four roles
Repeating it changes nothing but the passwords, which become those given.`;

/** Makes the four roles and the database where they are missing. */
export function define(command: Command, io: CliIo): void {
  command.addHelpText('after', HELP).action(() => runBootstrap(process.env, io));
}

export async function runBootstrap(env: NodeJS.ProcessEnv, io: CliIo): Promise<void> {
  const password = (name: string) => neededVariable(env, name, 'the password of that role');
  const databaseName = neededVariable(env, 'COOPDESK_DATABASE_NAME', 'the name of the database');
  await bootstrapDatabase({
    superuserUrl: neededVariable(env, 'COOPDESK_SUPERUSER_URL', 'the connection string of a superuser'),
    databaseName,
    passwords: {
      owner: password('COOPDESK_OWNER_PASSWORD'),
      app: password('COOPDESK_APP_PASSWORD'),
      worker: password('COOPDESK_WORKER_PASSWORD'),
      bytes: password('COOPDESK_BYTES_PASSWORD'),
    },
  });
  await io.print(`Database ${databaseName} and roles ${Object.values(ROLE_NAMES).join(', ')} are ready.\n`);
}
