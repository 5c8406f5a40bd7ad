import { parseArgs } from 'node:util';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { KeptHouse } from './kept/kept-house.js';
import { type UploadsSoFar, uploadsUnderKills } from './uploads-kill/killed-uploads.js';

/**
 * The API killed without a word, again and again, under uploads whole and in pieces: every hash that was acknowledged is read
 * back, every row has its file, and what was sent again after a kill is one document. Stopped, it goes on with the last hundred
 * uploads it finished.
 *   npm run proof -- uploads-kill [--uploads N] [--kills N]
 */
const { values } = parseArgs({
  options: { uploads: { type: 'string', default: '2000' }, kills: { type: 'string', default: '50' } },
});
const plan = { uploads: Number(values.uploads), kills: Number(values.kills), bytes: 300_000 };
// What a change of begins the proof anew: everything that takes files in and keeps them.
const SOURCES = [
  'libs/casework/src/documents',
  'libs/platform/src/storage',
  'apps/api/src/documents',
  'migrations',
  'test/proofs/uploads-kill',
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const house = new KeptHouse<UploadsSoFar>(`uploads-kill-${plan.uploads}-${plan.kills}`, SOURCES);
const postgres = await startOwnPostgres({}, house.server);
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
try {
  const outcome = await uploadsUnderKills(plan, { keeper: await house.keeper(postgres), say });
  house.finish();
  say(JSON.stringify(outcome));
  const { kills, acknowledged, lost, documents, rowsWithoutFile } = outcome;
  const right = kills === plan.kills && lost === 0 && rowsWithoutFile === 0 && documents === plan.uploads;
  say(`proof uploads-kill: ${right ? 'holds' : 'FAILS'}: ${acknowledged} receipts, ${kills} kills`);
  if (!right) process.exitCode = 1;
} finally {
  await postgres.stop();
}
