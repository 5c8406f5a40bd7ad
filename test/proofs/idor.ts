import { parseArgs } from 'node:util';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { crawlForeignIds } from '../security/foreign-crawl.js';

/**
 * Ids of other students on every route, by everybody who must never see them.
 *   npm run proof -- idor [--people N]
 * Eleven people make more than 50,000 requests.
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '11' } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const postgres = await startOwnPostgres({ shared_buffers: '256MB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
try {
  const report = await crawlForeignIds({ people: Number(values.people), say });
  for (const fault of report.faults) say(fault);
  const holds = report.faults.length === 0;
  say(
    `proof idor: ${holds ? 'holds' : 'FAILS'}: ${report.requests} requests on ${report.routes} routes, ${report.faults.length} faults`,
  );
  if (!holds) process.exitCode = 1;
} finally {
  await postgres.stop();
}
