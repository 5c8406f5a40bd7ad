import { parseArgs } from 'node:util';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { fuzzApi } from '../security/api-fuzz.js';

/**
 * Requests of every role to every route, from the API's own description: no answer is a fault of the server, and every
 * answer is as described.
 *   npm run proof -- fuzz [--requests N] [--seed N]
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '20261123' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const postgres = await startOwnPostgres({ shared_buffers: '256MB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
try {
  const report = await fuzzApi({ requests: Number(values.requests), seed: Number(values.seed), say });
  for (const fault of report.faults) say(fault);
  const holds = report.faults.length === 0;
  say(
    `proof fuzz: ${holds ? 'holds' : 'FAILS'}: ${report.requests} requests, ${JSON.stringify(report.statuses)}`,
  );
  if (!holds) process.exitCode = 1;
} finally {
  await postgres.stop();
}
