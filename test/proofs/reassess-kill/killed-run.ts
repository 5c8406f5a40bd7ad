import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type pg from 'pg';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { productFolder } from '#platform/product-folder.js';
import { anOffice } from '#testing/builders.js';
import type { TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { assessEverybodyOnce } from '../../bench/reassess/first-assessments.js';
import { fillStudents } from '../../bench/reassess/population.js';

export const NEW_PACK = '2026-11-21-again';

/** Everybody assessed under the shipped rules, one in `changedEvery` with a fact changed since, and other rules in force. */
export async function aChangeOfRules(
  database: TestDatabase,
  students: number,
  changedEvery: number,
): Promise<void> {
  const { inspect, appUrl, workerUrl, ownerUrl } = database;
  await anOffice(database);
  const client = await inspect.connect();
  await fillStudents(client, students, () => undefined);
  client.release();
  await assessEverybodyOnce({ appUrl, workerUrl, ownerUrl, pool: inspect }, RULE_PACK_2026_11);
  await inspect.query(
    `update coop.student set completed_on = program_starts_on + 700 where right(student_number, 8)::int % $1 = 0`,
    [changedEvery],
  );
  const contents = JSON.stringify({ ...RULE_PACK_2026_11, id: NEW_PACK });
  await inspect.query(`insert into coop.rule_pack (id, contents, contents_hash) values ($1, $2, '\\x00')`, [
    NEW_PACK,
    contents,
  ]);
  await inspect.query(
    `insert into coop.rule_pack_period (rule_pack, from_at, reason) values ($1, now(), 'A proof.')`,
    [NEW_PACK],
  );
}

/**
 * Holds the student who comes last, so that no run comes to its end before it is killed, however late that is.
 * @returns lets go
 */
export async function theLastHeld({ inspect }: TestDatabase): Promise<() => Promise<void>> {
  const client = await inspect.connect();
  await client.query('begin');
  await client.query(
    'select from coop.current_assessment order by student_id desc limit 1 for no key update',
  );
  return async () => {
    await client.query('rollback');
    client.release();
  };
}

/**
 * `coopdesk reassess` as an operator runs it.
 * @param killAfter kills it, without a word, at its first progress beyond that share
 * @param ended is called once it has ended, before its connections are waited for
 */
export async function coopdeskReassess(
  database: TestDatabase,
  killAfter?: number,
  ended?: () => Promise<void>,
): Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string }> {
  const folder = await makeDataDir();
  const child = spawn(process.execPath, [productFolder('dist/apps/cli/src/main.js'), 'reassess', '--json'], {
    env: {
      ...process.env,
      ...testEnvironment(database, folder),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString('utf8');
    const shown = [...said.err.matchAll(/(\d+) %/g)].at(-1)?.[1];
    if (killAfter !== undefined && Number(shown ?? 0) > killAfter * 100) child.kill('SIGKILL');
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  await ended?.();
  await removeDataDir(folder);
  if (code !== 0 && signal === null)
    throw new Error(`coopdesk reassess ended with ${code}:\n${said.err}${said.out}`);
  await nobodyLeft(database.inspect);
  return { code, signal, out: said.out };
}

/** The server notices that a process was killed when it next writes to it; asks until it has. */
async function nobodyLeft(inspect: pg.Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await inspect.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'coopdesk command'`,
    );
    if (rowCount === 0) return;
  }
}

export interface Outcome {
  readonly students: number;
  readonly underNewPack: number;
  /** Students by how many assessments were ever written for them. */
  readonly assessments: Readonly<Record<string, number>>;
  /** Students whose current assessment is not their newest. */
  readonly astray: number;
}

export async function outcomeOf({ inspect }: TestDatabase): Promise<Outcome> {
  const { rows } = await inspect.query<Outcome>(
    `with each as (
       select c.rule_pack, (select count(*) from coop.assessment a where a.student_id = c.student_id) as count,
              c.assessment_id <> (select a.id from coop.assessment a where a.student_id = c.student_id order by a.id desc limit 1) as astray
         from coop.current_assessment c)
     select (select count(*)::int from each) as students,
            (select count(*)::int from each where rule_pack = $1) as "underNewPack",
            (select count(*)::int from each where astray) as astray,
            (select json_object_agg(count, students) from (select count, count(*) as students from each group by count) n) as assessments`,
    [NEW_PACK],
  );
  return rows[0]!;
}
