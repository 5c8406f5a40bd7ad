import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../postgres/server.mjs';
import { OwnDatabase } from '../supervisor/database.mjs';
import { openDataFolder, readSecrets } from '../supervisor/data-folder.mjs';
import { serverEnvironment } from '../supervisor/environment.mjs';
import { KeptProcess, mainFile } from '../supervisor/kept-process.mjs';
import { prepareDatabase } from '../supervisor/preparation.mjs';
import { waitUntilReady } from '../supervisor/readiness.mjs';

/**
 * Starts the built API on an empty database of its own and asks it for its description.
 * @returns {Promise<object>} the OpenAPI document
 */
export async function askApi() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'coopdesk-description-'));
  openDataFolder(dataFolder);
  const own = new OwnDatabase(dataFolder, readSecrets(dataFolder));
  const { signal } = new AbortController();
  /** @type {KeptProcess | undefined} */
  let api;
  try {
    await own.start();
    const web = await freePort(0);
    // No mail is sent: the ports of the mailbox stay closed.
    const ports = { web, smtp: 1, mailboxPage: 1 };
    const masterKey = randomBytes(32).toString('base64');
    const env = serverEnvironment({ env: process.env, dataFolder, ports, urls: own.urls, masterKey });
    const ownerUrl = own.urls.MIGRATION_DATABASE_URL;
    await prepareDatabase({ dataFolder, env, ownerUrl, own, signal });
    const logFolder = join(dataFolder, 'logs');
    api = new KeptProcess({ name: 'api', args: [mainFile.api], env, logFolder, onChange: () => undefined });
    api.start();
    await waitUntilReady(`http://127.0.0.1:${web}/health/live`, api, signal);
    const answer = await fetch(`http://127.0.0.1:${web}/api/openapi.json`);
    return /** @type {object} */ (await answer.json());
  } finally {
    await api?.stop();
    await own.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
