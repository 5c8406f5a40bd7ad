import { parseArgs } from 'node:util';
import { killedMails, type KillVerdict } from './reminder-kills/killed-mails.js';
import { ProofProgress } from './kept/proof-progress.js';

/**
 * Reminders while workers are killed and frozen, PostgreSQL is killed and the queue is wiped; at the end thousands of finished
 * jobs are put in line again.
 *   npm run proof -- reminder-kills [--mails N] [--workers N] [--kills N] [--databases N] [--freezes N] [--jobs N] [--rounds N] [--plain] [--seed N]
 * `--plain`: a mail server that cannot be asked; then nothing is lost, and every possible duplicate is counted as a doubt.
 * `--rounds N`: the same in N parts, each in a database of its own; stopped, it goes on with the parts it has not done.
 */
const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '6000' },
    workers: { type: 'string', default: '2' },
    kills: { type: 'string', default: '100' },
    databases: { type: 'string', default: '10' },
    freezes: { type: 'string', default: '10' },
    jobs: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '1' },
    plain: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261122' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const rounds = Number(values.rounds);
const everyMs = 500;

/** Of a whole number, what falls to a part: the parts add up. */
const share = (whole: string, round: number): number =>
  Math.floor((Number(whole) * (round + 1)) / rounds) - Math.floor((Number(whole) * round) / rounds);

const progress = new ProofProgress<{ verdicts: KillVerdict[] }>(
  `reminder-kills-${Object.values(values).join('-')}`,
  [
    'libs/casework/src/notifications',
    'libs/platform/src/mail',
    'apps/worker/src',
    'test/proofs/reminder-kills',
  ],
);
const { verdicts } = progress.resume({ verdicts: [] });
if (verdicts.length > 0) say(`goes on after ${verdicts.length} of ${rounds} rounds`);
for (let round = verdicts.length; round < rounds; round += 1) {
  const [mails, workerKills] = [share(values.mails, round), share(values.kills, round)];
  const [databaseKills, freezes] = [share(values.databases, round), share(values.freezes, round)];
  const verdict = await killedMails({
    mails,
    workers: Number(values.workers),
    workerKills,
    databaseKills,
    freezes,
    freezeMs: 30_000,
    everyMs,
    // Long enough that a blow meets mails on their way.
    mailMs: 200,
    canLookUp: !values.plain,
    finishedJobs: share(values.jobs, round),
    seed: Number(values.seed) + round,
    say,
  });
  say(JSON.stringify(verdict));
  verdicts.push(verdict);
  progress.keep({ verdicts });
}
progress.keep({ verdicts: [] });
const total = (of: (verdict: KillVerdict) => number): number =>
  verdicts.reduce((sum, verdict) => sum + of(verdict), 0);
const blows = (['workers', 'databases', 'freezes', 'queueWiped', 'metMails'] as const).map(
  (kind) => `${kind} ${total((verdict) => verdict.blows[kind])}`,
);
say(
  `${total(({ mails }) => mails)} mails, blows: ${blows.join(', ')}; lost ${total(({ lost }) => lost)}, twice ${total(({ duplicated }) => duplicated)} (uncounted ${total(({ duplicatedUncounted }) => duplicatedUncounted)}), doubts ${total(({ doubts }) => doubts)}, jobs run again ${total(({ jobsRetried }) => jobsRetried)}, mails of that ${total(({ afterRetryAll }) => afterRetryAll)}`,
);
const holds = verdicts.every((verdict) => verdict.holds);
say(`proof reminder-kills: ${holds ? 'holds' : 'FAILS'}`);
if (!holds) process.exitCode = 1;
