import { parseArgs } from 'node:util';
import { DESKTOP, Screens, WEB_PAGES } from '../browser/browser.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { openTestHouse } from '#testing/test-house.js';
import { cleanDocuments } from './verification/clean-documents.js';
import { type Looked, openQueue, verifyOne } from './verification/reviewer.js';

/**
 * A scripted reviewer on clean study permits, by keyboard alone: keys pressed and milliseconds waited for each document, from the
 * key to the next document with its values read. Asked for: 8 keys and 300 ms. Looking at the page is not counted.
 */
const { values } = parseArgs({ options: { documents: { type: 'string', default: '50' } } });
const documents = Number(values.documents);
const [MOST_KEYS, MOST_MS] = [8, 300];

const postgres = await startOwnPostgres();
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const house = await openTestHouse({}, WEB_PAGES);
await anOffice(house.database);
await anAccount(house.database, { role: 'reviewer', email: 'maya@kestrel.example', displayName: 'Maya' });
await cleanDocuments(house, documents);
const screens = await Screens.open(house);
const reviewer = await screens.visitor('verification', DESKTOP);
await reviewer.signIn('maya@kestrel.example', TEST_PASSWORD);
await reviewer.heading('Queue');
const opened = await openQueue(reviewer.page);
const looked: Looked[] = [];
for (let at = 0; at < documents; at += 1) looked.push(await verifyOne(reviewer.page, at === documents - 1));
const { rows } = await house.database.inspect.query<{ n: number }>(
  `select count(*)::int as n from coop.document where state = 'verified'`,
);
await screens.close();
await house.close();
await postgres.stop();
if (rows[0]!.n !== documents) throw new Error(`${rows[0]!.n} of ${documents} documents were verified.`);
const waits = looked.map(({ waitingMs }) => waitingMs).toSorted((a, b) => a - b);
const at = (share: number): number =>
  Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))]!);
const keys = (looked.reduce((sum, one) => sum + one.keys, 0) + opened.keys) / documents;
process.stdout.write(
  `${documents} clean documents, ${keys.toFixed(2)} keys each (aim ${MOST_KEYS}), ${at(0.5)} ms of waiting in the middle, ` +
    `${at(0.95)} ms at 95 in 100 (aim ${MOST_MS})\nbench verification: ${(at(0.5) / MOST_MS).toFixed(2)} of the limit\n`,
);
