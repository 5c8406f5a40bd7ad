import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../setup/folders.mjs';
import { Refusal } from '../setup/progress.mjs';

/**
 * @typedef {object} StartOptions
 * @property {boolean} help
 * @property {number} port wished port of the web address
 * @property {string} dataFolder absolute
 * @property {boolean} reset
 * @property {boolean} demo
 */

export const HELP = `npm start -- [options]

Installs what is locked, builds what changed, and starts Coopdesk with its own database and a development mailbox.

  --port N     port of the web address (default 3000, or PORT)
  --data DIR   folder of the database, files and mails (default .data, or COOPDESK_DATA_DIR)
  --no-demo    do not load the fictitious demonstration data
  --reset      first delete everything in the data folder
  --help       show this and do nothing

Ports     3000 web, 2525 SMTP and 8025 page of the development mailbox; the database takes a free one and keeps it.
          All listen on 127.0.0.1. One that is taken is said, and the next free one is used.
Data      Database, files, mails, logs and generated secrets are in the data folder; keep it and you keep everything.
Settings  .env.example lists them. With DATABASE_URL, WORKER_DATABASE_URL, BYTES_DATABASE_URL and MIGRATION_DATABASE_URL
          set, your own PostgreSQL 18 is used; with SMTP_URL set, your own mail server.
Stop      Ctrl-C.
`;

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartOptions}
 */
export function readOptions(args, env) {
  const values = parse(args);
  return {
    help: values.help ?? false,
    port: portFrom(values.port ?? env.PORT ?? '3000'),
    dataFolder: values.data ? resolve(values.data) : resolve(projectFolder, env.COOPDESK_DATA_DIR ?? '.data'),
    reset: values.reset ?? false,
    demo: !(values['no-demo'] ?? false),
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        port: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

/** @param {string} text */
function portFrom(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`"${text}" is not a port: give a whole number from 1 to 65535.`);
  }
  return port;
}
