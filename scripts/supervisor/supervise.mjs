import { join } from 'node:path';
import { ensureBuilt } from '../setup/build.mjs';
import { say, step } from '../setup/progress.mjs';
import { announcement } from './announcement.mjs';
import { emptyDataFolder, openDataFolder, readSecrets } from './data-folder.mjs';
import { OwnDatabase } from './database.mjs';
import { givenDatabase, serverEnvironment } from './environment.mjs';
import { takeLock } from './lock.mjs';
import { choosePort } from './ports.mjs';
import { loadDemonstration, prepareDatabase, setUpOffice } from './preparation.mjs';
import { waitUntilReady } from './readiness.mjs';
import { ServerGroup } from './server-group.mjs';
import { stopSignal } from './stop-signal.mjs';

/** @typedef {import('./options.mjs').StartOptions} StartOptions */
/** @typedef {(() => void | Promise<void>)[]} Undo what to do at the end, last one first */

/**
 * Runs Coopdesk until told to stop. What has been started is stopped in the opposite order, however this ends.
 * @param {StartOptions} options
 */
export async function supervise(options) {
  /** @type {Undo} */
  const undo = [];
  const { signal, stopped, release } = stopSignal();
  undo.push(release);
  try {
    await startAll(options, signal, undo);
    await stopped;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    if (signal.aborted) say('\nStopping …');
    for (const action of undo.reverse()) await action();
    if (signal.aborted) say('Stopped.');
  }
}

/**
 * @param {StartOptions} options
 * @param {AbortSignal} signal
 * @param {Undo} undo
 */
async function startAll({ port, dataFolder, reset, demo }, signal, undo) {
  const given = givenDatabase(process.env);
  openDataFolder(dataFolder);
  const lock = await takeLock(dataFolder);
  undo.push(() => lock.release());
  if (reset) emptyDataFolder(dataFolder);
  await ensureBuilt();
  signal.throwIfAborted();

  const secrets = readSecrets(dataFolder);
  const own = given ? null : new OwnDatabase(dataFolder, secrets);
  if (own) {
    undo.push(() => own.stop());
    await step('Starting the database', () => own.start());
    signal.throwIfAborted();
  }

  const ports = await choosePorts(port);
  const urls = given ?? /** @type {OwnDatabase} */ (own).urls;
  const env = serverEnvironment({ env: process.env, dataFolder, ports, urls, masterKey: secrets.masterKey });
  const servers = new ServerGroup({ env, logFolder: join(dataFolder, 'logs'), lock });
  undo.push(() => servers.stop());
  const hasMailbox = !process.env.SMTP_URL;
  if (hasMailbox) servers.startMailbox({ ports, dataFolder });
  await prepareDatabase({ dataFolder, env, ownerUrl: urls.MIGRATION_DATABASE_URL, own, signal });
  const wantsDemo = demo && env.COOPDESK_MODE !== 'production';
  const signIns = await (wantsDemo
    ? loadDemonstration({ dataFolder, env, own, signal })
    : setUpOffice({ dataFolder, env, own, signal }));

  const api = servers.startApi();
  const ready = `http://${env.HOST ?? '127.0.0.1'}:${ports.web}/health/ready`;
  await step('Starting the servers', () => waitUntilReady(ready, api, signal));
  // After the api, so that the two do not share the cores while somebody waits for the first page.
  servers.startWorker();
  undo.push(() => lock.update({ stopping: true }));
  const address = env.PUBLIC_URL ?? ready;
  lock.update({ address });
  const mailbox = hasMailbox ? `http://localhost:${ports.mailboxPage}` : null;
  process.stdout.write(
    announcement({ address, mailbox, signIns, demo: wantsDemo, logFolder: join(dataFolder, 'logs') }),
  );
}

/**
 * @param {number} wished of the web address
 * @returns {Promise<import('./environment.mjs').Ports>}
 */
async function choosePorts(wished) {
  const web = await choosePort('the web address', wished);
  const smtp = await choosePort('the mailbox (SMTP)', 2525, [web]);
  const mailboxPage = await choosePort('the page of the mailbox', 8025, [web, smtp]);
  return { web, smtp, mailboxPage };
}
