import autocannon from 'autocannon';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { type Locks, type Office, openOffice } from './isolation/offices.js';

/**
 * What row-level security and the audit trail cost: the desk's list and a decision (a request declined), by the whole API over HTTP,
 * beside the same program over the same rows with the policies switched off, and with no trail written either; turn by turn.
 * COOPDESK_BENCH_CASES, COOPDESK_BENCH_DECISIONS, COOPDESK_BENCH_ROUNDS and COOPDESK_BENCH_SECONDS change the size.
 */
const CASES = Number(process.env['COOPDESK_BENCH_CASES'] ?? 100_000);
const DECISIONS = Number(process.env['COOPDESK_BENCH_DECISIONS'] ?? 60);
const ROUNDS = Number(process.env['COOPDESK_BENCH_ROUNDS'] ?? 7);
const SECONDS = Number(process.env['COOPDESK_BENCH_SECONDS'] ?? 4);
const CONNECTIONS = 8;
const LOCKS: readonly Locks[] = ['neither', 'audit alone', 'row-level security and audit'];

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

interface Round {
  /** Milliseconds of one list, from how many were answered a second. */
  readonly list: number;
  /** Milliseconds of one decision, the median. */
  readonly decision: number;
}

async function measure(office: Office): Promise<Round> {
  const { requests, non2xx, errors } = await autocannon({
    url: office.list,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { cookie: office.cookie },
  });
  if (non2xx > 0 || errors > 0) throw new Error(`The list answered ${non2xx + errors} errors.`);
  return { list: 1_000 / requests.average, decision: median(await office.decideAll()) };
}

const postgres = await startOwnPostgres({ shared_buffers: '512MB', max_wal_size: '4GB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const port = 18_300 + Math.floor(Math.random() * 500);
const offices: Office[] = [];
try {
  for (const [at, locks] of LOCKS.entries()) {
    say(`an office with ${locks}`);
    offices.push(await openOffice(locks, { cases: CASES, decisions: DECISIONS, port: port + at }, say));
  }
  const rounds: Round[][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured: Round[] = [];
    for (const office of offices) measured.push(await measure(office));
    // The first round warms everything up and does not count.
    if (round > 0) rounds.push(measured);
    say(
      `round ${round}: ${measured.map(({ list, decision }) => `${list.toFixed(2)} / ${decision.toFixed(1)} ms`).join(', ')}`,
    );
  }
  for (const [at, locks] of LOCKS.entries()) {
    const ratio = (of: keyof Round): string =>
      median(rounds.map((measured) => measured[at]![of] / measured[0]![of])).toFixed(2);
    const ms = (of: keyof Round): string => median(rounds.map((measured) => measured[at]![of])).toFixed(2);
    process.stdout.write(
      `${locks}: list ${ms('list')} ms (${ratio('list')} x neither), decision ${ms('decision')} ms (${ratio('decision')} x neither)\n`,
    );
  }
  // Of the limit, the same without either, the slower of the two is told.
  const share = (of: keyof Round): number =>
    median(rounds.map((measured) => measured[0]![of] / measured[LOCKS.length - 1]![of]));
  process.stdout.write(
    `bench isolation: ${Math.min(share('list'), share('decision')).toFixed(2)} of the limit\n`,
  );
} finally {
  for (const office of offices) await office.close();
  await postgres.stop();
}
