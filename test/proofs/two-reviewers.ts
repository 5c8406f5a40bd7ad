import { parseArgs } from 'node:util';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { openTestDesk } from '#testing/test-desk.js';
import { raceForDocument, raceForRequest } from '../security/reviewer-races.js';

/**
 * Two members of staff decide on the same thing at the same moment, again and again: one decision each time, and the
 * other is told what is.
 *   npm run proof -- two-reviewers [--races N]
 */
const { values } = parseArgs({ options: { races: { type: 'string', default: '1000' } } });
const RACES = Number(values.races);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const postgres = await startOwnPostgres({ shared_buffers: '256MB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const desk = await openTestDesk();
try {
  await anAccount(desk.database, { role: 'coordinator', email: 'ines@kestrel.example' });
  const colleague = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
  let faulty = 0;
  for (let race = 0; race < RACES; race += 1) {
    const run = race % 2 ? raceForDocument : raceForRequest;
    const faults = await run({ desk, colleague }, race >> 1);
    if (faults.length > 0) say(`race ${race}: ${faults.join('; ')}`);
    faulty += Number(faults.length > 0);
    if (race % 100 === 99) say(`${race + 1} races`);
  }
  say(`proof two-reviewers: ${faulty === 0 ? 'holds' : 'FAILS'}: ${RACES} races, ${faulty} faulty`);
  if (faulty > 0) process.exitCode = 1;
} finally {
  await desk.close();
  await postgres.stop();
}
