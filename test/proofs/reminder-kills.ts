import { parseArgs } from 'node:util';
import { killedMails } from './reminder-kills/killed-mails.js';

/**
 * Reminders while workers are killed and frozen, PostgreSQL is killed and the queue is wiped.
 *   npm run proof -- reminder-kills [--mails N] [--workers N] [--kills N] [--databases N] [--freezes N] [--plain] [--seed N]
 * `--plain`: a mail server that cannot be asked; then nothing is lost, and every possible duplicate is counted as a doubt.
 */
const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '6000' },
    workers: { type: 'string', default: '2' },
    kills: { type: 'string', default: '100' },
    databases: { type: 'string', default: '10' },
    freezes: { type: 'string', default: '10' },
    plain: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261122' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const mails = Number(values.mails);
const blows = Number(values.kills) + Number(values.databases) + Number(values.freezes);
const everyMs = 3_000;
const verdict = await killedMails({
  mails,
  workers: Number(values.workers),
  workerKills: Number(values.kills),
  databaseKills: Number(values.databases),
  freezes: Number(values.freezes),
  freezeMs: 30_000,
  everyMs,
  // So that mails are on their way for as long as blows fall: five lanes a worker, half of the time spent on starting.
  mailMs: Math.max(100, Math.round((blows * everyMs * Number(values.workers) * 5 * 0.5) / mails)),
  canLookUp: !values.plain,
  seed: Number(values.seed),
  say,
});
say(JSON.stringify(verdict));
say(`proof reminder-kills: ${verdict.holds ? 'holds' : 'FAILS'}`);
if (!verdict.holds) process.exitCode = 1;
