import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { anOffice } from '#testing/builders.js';
import { type BenchDatabase, openBenchDatabase } from './reassess/bench-database.js';
import { assessEverybodyOnce } from './reassess/first-assessments.js';
import type { Measured, Part } from './reassess/measured.js';
import { fillStudents } from './reassess/population.js';

/**
 * Everybody in the database re-assessed under a new rule pack that changes nobody's answer, PostgreSQL on the same machine,
 * turn by turn with the limit: plain interval arithmetic over the same rows with the results written back.
 *   npm run bench -- reassess [--students N] [--rounds N]
 * The filled database is kept in `.data/bench-reassess-N` for the next run.
 */
const { values } = parseArgs({
  options: {
    students: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
  },
});
const STUDENTS = Number(values.students);
const ROUNDS = Number(values.rounds);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const hint = (line: string): void => void process.stderr.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

async function fill(database: BenchDatabase): Promise<void> {
  hint(`filling a database with ${STUDENTS.toLocaleString('en')} students; the next run finds it filled`);
  await anOffice({ inspect: database.pool });
  const client = await database.pool.connect();
  await fillStudents(client, STUDENTS, hint);
  client.release();
  const start = performance.now();
  await assessEverybodyOnce(database, RULE_PACK_2026_11);
  hint(`assessments: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  await database.pool.query('vacuum (analyze, freeze) coop.assessment, coop.current_assessment');
}

/** The rules as they are, looked up again today: a pack of another id that answers alike. */
async function newPack(database: BenchDatabase): Promise<void> {
  const id = `bench ${new Date().toISOString()}`;
  const verifiedOn = id.slice(6, 16);
  const again = {
    ...RULE_PACK_2026_11,
    id,
    filing: RULE_PACK_2026_11.filing.map((row) => ({ ...row, verifiedOn })),
  };
  await database.pool.query(
    `insert into coop.rule_pack (id, contents, contents_hash) values ($1, $2, '\\x00')`,
    [id, JSON.stringify(again)],
  );
  await database.pool.query(
    `insert into coop.rule_pack_period (rule_pack, from_at, reason) values ($1, now(), 'The bench.')`,
    [id],
  );
}

const PROGRAMS = {
  ours: import.meta.resolve('./reassess/ours.js'),
  limit: import.meta.resolve('./reassess/limit.js'),
};

/** Runs one side in a process of its own. */
async function side(name: 'ours' | 'limit', database: BenchDatabase): Promise<Measured> {
  const { appUrl, workerUrl, ownerUrl, superuserUrl } = database;
  const urls = { appUrl, workerUrl, ownerUrl, superuserUrl };
  await database.pool.query('vacuum coop.current_assessment');
  const child = fork(fileURLToPath(PROGRAMS[name]), {
    env: { ...process.env, COOPDESK_BENCH_URLS: JSON.stringify(urls) },
    execArgv: [],
  });
  let result: Measured | undefined;
  let tenth = 0;
  child.on('message', (message: { result?: Measured; done?: number; total?: number; seconds?: number }) => {
    result ??= message.result;
    const { done = 0, total = 1, seconds = 0 } = message;
    if (Math.floor((done / total) * 10) <= tenth) return;
    tenth = Math.floor((done / total) * 10);
    hint(`  ${tenth * 10} %  ${done.toLocaleString('en')} students, ${seconds.toFixed(1)} s`);
  });
  await once(child, 'exit');
  if (!result) throw new Error(`The side "${name}" ended without a result.`);
  return result;
}

const rate = ({ students, seconds }: Measured): number => students / seconds;

function report(name: string, rounds: readonly Measured[]): void {
  const one = rounds.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(rounds.length / 2)]!;
  say(
    `${name}: ${Math.round(rate(one)).toLocaleString('en')} students/s, ${one.seconds.toFixed(1)} s; ` +
      `peak ${Math.round(Math.max(...rounds.map(({ peakMegabytes }) => peakMegabytes)))} MB`,
  );
  const { waiting, ...busy } = one.node;
  const own = Object.values(busy).reduce((sum, each) => sum + each, 0);
  const all = own + (one.database ?? 0);
  const share = (seconds: number): string => `${Math.round((seconds / all) * 100)} %`;
  const parts = (['engine', 'serialization', 'hashing', 'memory', 'rest'] satisfies Part[]).map(
    (part) => `${part} ${share(one.node[part])}`,
  );
  const base = one.database === null ? 'database not counted' : `database ${share(one.database)}`;
  const each = (all / one.students) * 1e6;
  say(
    `  processor time ${all.toFixed(1)} s, ${each.toFixed(0)} µs a student: ${[base, ...parts].join(', ')}`,
  );
  say(`  this process waited for the database ${Math.round((waiting / one.seconds) * 100)} % of the time`);
}

const database = await openBenchDatabase(STUDENTS, fill);
const rounds: { ours: Measured[]; limit: Measured[] } = { ours: [], limit: [] };
try {
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const name of ['limit', 'ours'] as const) {
      if (name === 'ours') await newPack(database);
      const one = await side(name, database);
      rounds[name].push(one);
      hint(
        `round ${round}, ${name}: ${one.seconds.toFixed(1)} s, ${Math.round(rate(one)).toLocaleString('en')}/s`,
      );
    }
  }
} finally {
  await database.close();
}
report('plain intervals (the limit)', rounds.limit);
report('re-assessment of everybody', rounds.ours);
say(
  `${cpus().length} cores, load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
);
const ratios = rounds.ours.map((ours, round) => rounds.limit[round]!.seconds / ours.seconds);
say(`bench reassess: ${median(ratios).toFixed(2)} of the limit`);
