import { parseArgs } from 'node:util';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { createTestDatabase } from '#testing/test-database.js';
import { uploadsUnderKills } from './uploads-kill/killed-uploads.js';

/**
 * The API killed without a word, again and again, under uploads whole and in pieces: every hash that was acknowledged is read
 * back, every row has its file, and what was sent again after a kill is one document.
 *   npm run proof -- uploads-kill [--uploads N] [--kills N]
 */
const { values } = parseArgs({
  options: { uploads: { type: 'string', default: '2000' }, kills: { type: 'string', default: '50' } },
});
const plan = { uploads: Number(values.uploads), kills: Number(values.kills), bytes: 300_000 };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const postgres = await startOwnPostgres();
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const database = await createTestDatabase();
try {
  const outcome = await uploadsUnderKills(database, plan, say);
  say(JSON.stringify(outcome));
  const { kills, acknowledged, lost, documents, rowsWithoutFile } = outcome;
  const right = kills === plan.kills && lost === 0 && rowsWithoutFile === 0 && documents === plan.uploads;
  say(`proof uploads-kill: ${right ? 'holds' : 'FAILS'}: ${acknowledged} receipts, ${kills} kills`);
  if (!right) process.exitCode = 1;
} finally {
  await database.drop();
  await postgres.stop();
}
