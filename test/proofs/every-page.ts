import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { openCrawledHouse } from '../browser/crawl/house.js';
import { WHOLE } from '../browser/crawl/walk.js';

/**
 * Every page of the router, by each who may see it, in both languages and both colour schemes, at the widths of a phone, of a
 * desk, of a desk enlarged to twice its size and of the narrowest window: what axe finds, what moves, what is too wide.
 * Pictures of all of them come to `.test-output/pages`. Needs Chromium.
 */
const postgres = await startOwnPostgres({});
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const house = await openCrawledHouse();
const faults: string[] = [];
try {
  for (const who of ['visitor', 'student', 'candidate', 'staff'] as const)
    for (const glance of WHOLE) {
      const found = await house.walk(who, glance);
      process.stdout.write(`${who}, ${glance.language}, ${glance.scheme}: ${found.length} faults\n`);
      faults.push(...found);
    }
} finally {
  await house.close();
  await postgres.stop();
}
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(
  `proof every-page: ${faults.length === 0 ? 'holds' : 'FAILS'}: ${house.places.length} places, ${WHOLE.length} walks, ${faults.length} faults\n`,
);
if (faults.length > 0) process.exitCode = 1;
