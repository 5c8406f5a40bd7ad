import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { AuditTrail } from '#casework/audit/audit-trail.js';
import { PersonKeyStore } from '#casework/audit/person-key.store.js';
import { PersonKeys } from '#casework/audit/person-keys.js';
import { AccountStore } from '#casework/identity/account.store.js';
import { Passwords } from '#casework/identity/passwords.js';
import type { Actor } from '#database/actor.js';
import { createDataSource } from '#database/data-source.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import type { CliIo } from '../cli-io.js';
import { FIRST_NOTICE, FIRST_OFFICE } from '../set-up/first-settings.js';
import { SetUpStore } from '../set-up/set-up.store.js';

const HELP = `
Settings  as for the servers (.env.example)
Adds what is missing and changes nothing that is there: the office's settings, to be filled in under Settings, the privacy
notice, and, where there is no administrator, one whose password is printed this once.`;

const SEED: Actor = { kind: 'system', name: 'seed' };

interface SetUpOptions {
  readonly administrator: string;
  readonly json?: boolean;
}

/** Makes an empty database usable: an office without students. */
export function define(command: Command, io: CliIo): void {
  command
    .option(
      '--administrator <mail>',
      'mail address of the first administrator',
      'administrator@coopdesk.example',
    )
    .option('--json', 'print the sign-in as JSON: [{who, login, password}], empty when it was made before')
    .addHelpText('after', HELP)
    .action((options: SetUpOptions) => runSetUp(readSettings(process.env), io, options));
}

export async function runSetUp(
  settings: Settings,
  io: CliIo,
  { administrator, json = false }: SetUpOptions,
): Promise<void> {
  if (!/^[^@\s]+@[^@\s]+$/.test(administrator)) throw new Error('--administrator takes a mail address.');
  const { url } = settings.database;
  const dataSource = await createDataSource({
    url,
    applicationName: 'coopdesk set-up',
    poolSize: 2,
  }).initialize();
  const transactions = new ActorTransactions(dataSource);
  try {
    const password = randomBytes(15).toString('base64url');
    const passwordHash = await new Passwords().hash(password);
    const audit = new AuditTrail(new PersonKeys(settings, new PersonKeyStore()));
    const made = await transactions.run(SEED, (tx) => setUp(tx, audit, administrator, passwordHash));
    const signIns = made ? [{ who: 'administrator', login: administrator, password }] : [];
    if (json) await io.print(`${JSON.stringify(signIns)}\n`);
    else
      await io.print(
        made ? wordsOf(administrator, password) : 'There is an administrator; no account was made.\n',
      );
  } finally {
    await transactions.close();
  }
}

/** @returns whether an administrator was made */
async function setUp(
  tx: Transaction,
  audit: AuditTrail,
  email: string,
  passwordHash: string,
): Promise<boolean> {
  const store = new SetUpStore();
  const accounts = new AccountStore();
  await store.lock(tx);
  await store.addOffice(tx, FIRST_OFFICE);
  await store.addNotice(tx, FIRST_NOTICE);
  if (await store.hasAdministrator(tx)) return false;
  if (await accounts.byEmail(tx, email))
    throw new Error(`${email} has an account already: give another address.`);
  const { id, role } = await accounts.insert(tx, {
    role: 'administrator',
    email,
    displayName: 'Administrator',
    passwordHash,
    studentId: null,
    language: 'en',
  });
  await audit.record(tx, {
    action: 'account.created',
    subjectType: 'account',
    subjectIds: [id],
    change: { role },
  });
  return true;
}

const wordsOf = (login: string, password: string): string =>
  `The first administrator signs in as ${login} with the password ${password}\nIt is shown this once: change it, and fill in Settings.\n`;
