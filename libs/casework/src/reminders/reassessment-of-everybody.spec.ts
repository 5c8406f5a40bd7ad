import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { aPermit, aProgram, aStudent, anOffice, aWorkTerm } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { openWorkerCasework, type WorkerCasework } from '#testing/worker-casework.js';
import { ReassessmentStore } from '../authorization/assessments/reassessment.store.js';
import { CaseReassessment } from './case-reassessment.js';
import { DueReassessment } from './due-reassessment.js';
import { type EverybodyProgress, ReassessmentOfEverybody } from './reassessment-of-everybody.js';
import { ConsequencesOfFactsModule } from '../consequences-of-facts.module.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const never = new AbortController().signal;

interface Row {
  readonly student: string;
  readonly pack: string;
  readonly assessment: string;
  readonly assessments: number;
}

describe('the re-assessment of everybody', () => {
  let database: TestDatabase;
  let house: WorkerCasework;
  let transactions: ActorTransactions;
  let everybody: ReassessmentOfEverybody;
  let cases: CaseReassessment;
  let students: string[];
  let edition = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    await anOffice(database);
    house = await openWorkerCasework(database, [ConsequencesOfFactsModule]);
    transactions = house.app.get(ActorTransactions, { strict: false });
    everybody = house.app.get(ReassessmentOfEverybody, { strict: false });
    cases = house.app.get(CaseReassessment, { strict: false });
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });
  afterEach(() => void jest.restoreAllMocks());

  const sql = async <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    (await database.inspect.query<T>(text, values)).rows;
  const reassess = (id: string) => transactions.run(WORKER, (tx) => cases.reassess(tx, [id]));
  const rows = () =>
    sql<Row>(`select c.student_id as student, c.rule_pack as pack, c.assessment_id as assessment,
        (select count(*)::int from coop.assessment a where a.student_id = c.student_id) as assessments
      from coop.current_assessment c order by 1`);
  const reminders = () => sql(`select key, state from coop.notification order by key`);

  /** Puts a pack of new id in force, the shipped one but for the changes. */
  async function rulesChange(changes: Partial<RulePack> = {}): Promise<string> {
    const id = `edition-${++edition}`;
    const pack = { ...RULE_PACK_2026_11, ...changes, id };
    await sql(
      `insert into coop.rule_pack (id, contents, contents_hash) values ($1, $2, '\\x00')`,
      id,
      JSON.stringify(pack),
    );
    await sql(
      `insert into coop.rule_pack_period (rule_pack, from_at, reason) values ($1, now() - interval '1 minute', 'A test.')`,
      id,
    );
    return id;
  }

  beforeEach(async () => {
    await sql('truncate coop.student, coop.student_word, keyring.person_key, keyring.serving_key cascade');
    await sql(`delete from coop.rule_pack_period where reason = 'A test.'`);
    const program = await aProgram(database);
    students = [];
    for (let at = 0; at < 5; at += 1) {
      const { id } = await aStudent(database, { programId: program.id });
      await aPermit(database, id, { expiresOn: inDays(403) });
      await aWorkTerm(database, id, { fromOn: inDays(161), toOn: inDays(270), term: '2027-05' });
      await reassess(id);
      students.push(id);
    }
    students.sort();
  });

  it('notes pack and time where nothing else changed, and writes nothing more', async () => {
    const before = await rows();
    const planned = await reminders();
    expect(planned.length).toBeGreaterThan(0);
    const [old] = await sql<{ next: Date; at: Date }>(
      'select next_change_at as next, confirmed_at as at from coop.current_assessment where student_id = $1',
      students[0],
    );
    const id = await rulesChange();
    expect(await everybody.run('other_pack', { stop: never, pageSize: 2 })).toEqual({
      total: 5,
      done: 5,
      confirmed: 5,
      alone: 0,
      overtaken: 0,
    });
    expect(await rows()).toEqual(before.map((row) => ({ ...row, pack: id })));
    expect(await reminders()).toEqual(planned);
    const [now] = await sql<{ next: Date; at: Date }>(
      'select next_change_at as next, confirmed_at as at from coop.current_assessment where student_id = $1',
      students[0],
    );
    expect(now!.next).toEqual(old!.next);
    expect(now!.at.getTime()).toBeGreaterThan(old!.at.getTime());
    expect(await everybody.run('other_pack', { stop: never })).toMatchObject({ total: 0, done: 0 });
    const [sweep] = await sql(
      `select counts, finished_at is not null as finished from coop.sweep_run where name = 'reassess-everybody'`,
    );
    expect(sweep).toMatchObject({ counts: { total: 5, done: 5 }, finished: true });
  });

  it('assesses alone whose answer, facts or reminders are others', async () => {
    await sql(`update coop.student set completed_on = $2 where id = $1`, students[2], inDays(219));
    const id = await rulesChange();
    expect(await everybody.run('other_pack', { stop: never })).toMatchObject({ confirmed: 4, alone: 1 });
    expect((await rows()).map(({ pack, assessments }) => ({ pack, assessments }))).toEqual(
      [1, 1, 2, 1, 1].map((assessments) => ({ pack: id, assessments })),
    );

    const strict = coopPermitNeededFrom(inDays(159));
    const next = await rulesChange(strict);
    expect(await everybody.run('other_pack', { stop: never })).toMatchObject({ confirmed: 0, alone: 5 });
    expect((await rows()).map(({ pack, assessments }) => ({ pack, assessments }))).toEqual(
      [2, 2, 3, 2, 2].map((assessments) => ({ pack: next, assessments })),
    );
  });

  it('plans reminders anew where only they are others, without another assessment', async () => {
    const planned = await reminders();
    await rulesChange({ reminders: { ...RULE_PACK_2026_11.reminders, permitExpiryDays: [-17] } });
    expect(await everybody.run('other_pack', { stop: never })).toMatchObject({ confirmed: 0, alone: 5 });
    expect(new Set((await rows()).map(({ assessments }) => assessments))).toEqual(new Set([1]));
    const now = await reminders();
    expect(now).not.toEqual(planned);
    expect(
      now.filter((row) => JSON.stringify(row).includes(':-17d') && JSON.stringify(row).includes('planned')),
    ).toHaveLength(5);
  });

  it('leaves to the single assessment what happens at the end of an interval', async () => {
    await sql(
      `update coop.current_assessment set next_change_at = now() - interval '1 hour' where student_id = $1`,
      students[1],
    );
    await rulesChange();
    expect(await everybody.run('other_pack', { stop: never })).toMatchObject({ confirmed: 4, alone: 1 });
  });

  it('assesses those too who never were, when everybody is asked for', async () => {
    await sql('delete from coop.current_assessment where student_id = $1', students[3]);
    expect(await everybody.run('everybody', { stop: never, pageSize: 3 })).toEqual({
      total: 5,
      done: 5,
      confirmed: 4,
      alone: 1,
      overtaken: 0,
    });
    expect((await rows()).map(({ student }) => student)).toEqual(students);
  });

  it('does not write over a fact that changed since the page was read', async () => {
    const [changed] = students;
    const store = house.app.get(ReassessmentStore, { strict: false });
    const original = store.confirm.bind(store);
    jest.spyOn(store, 'confirm').mockImplementationOnce(async (...confirm) => {
      // The page is read and judged; now somebody else changes what the students may see, and commits.
      await sql('update coop.student set continuance_met = false where id = $1', changed);
      await reassess(changed!);
      return original(...confirm);
    });
    const id = await rulesChange();
    expect(await everybody.run('other_pack', { stop: never })).toMatchObject({ confirmed: 4, overtaken: 1 });
    const [row] = await sql(
      'select ready_for_postings as ready, rule_pack as pack from coop.current_assessment where student_id = $1',
      changed,
    );
    expect(row).toEqual({ ready: false, pack: id });
  });

  it('waits for a change that is under way, and gives way to it', async () => {
    const [changed] = students;
    const store = house.app.get(ReassessmentStore, { strict: false });
    const original = store.confirm.bind(store);
    jest.spyOn(store, 'confirm').mockImplementationOnce(async (tx, ...confirm) => {
      const client = await aChangeUnderWay(changed!);
      const [backend]: { pid: number }[] = await tx.manager.query('select pg_backend_pid() as pid');
      const confirming = original(tx, ...confirm);
      await blockedBy(client, backend!.pid);
      await client.query('commit');
      client.release();
      return confirming;
    });
    await rulesChange();
    expect(await everybody.run('other_pack', { stop: never })).toMatchObject({ confirmed: 4, overtaken: 1 });
    const [row] = await sql(
      'select ready_for_postings as ready from coop.current_assessment where student_id = $1',
      changed,
    );
    expect(row).toEqual({ ready: false });
  });

  it('is done by one process at a time', async () => {
    const store = house.app.get(ReassessmentStore, { strict: false });
    const original = store.confirm.bind(store);
    let second: EverybodyProgress | null | undefined;
    jest.spyOn(store, 'confirm').mockImplementationOnce(async (...confirm) => {
      // The first is at its page, and holds its lock until after the last one.
      second = await everybody.run('other_pack', { stop: never });
      return original(...confirm);
    });
    await rulesChange();
    expect(await everybody.run('other_pack', { stop: never, pageSize: 3 })).toMatchObject({ done: 5 });
    expect(second).toBeNull();
  });

  it('stops between two pages, and goes on where it stopped', async () => {
    const id = await rulesChange();
    const stop = new AbortController();
    const half = await everybody.run('other_pack', {
      stop: stop.signal,
      pageSize: 2,
      tell: () => stop.abort(),
    });
    expect(half).toMatchObject({ total: 5, done: 2 });
    expect((await rows()).map(({ pack }) => pack === id)).toEqual([true, true, false, false, false]);
    const [sweep] = await sql(
      `select finished_at as finished from coop.sweep_run where name = 'reassess-everybody'`,
    );
    expect(sweep).toEqual({ finished: null });
    const due = house.app.get(DueReassessment, { strict: false });
    expect(await due.run(never)).toMatchObject({ alone: 0, confirmed: 3 });
    expect(new Set((await rows()).map(({ pack }) => pack))).toEqual(new Set([id]));
  });

  /** As the single re-assessment writes it, on a connection that has not committed. */
  async function aChangeUnderWay(studentId: string): Promise<pg.PoolClient> {
    const client = await database.inspect.connect();
    await client.query('begin');
    await client.query(
      'update coop.current_assessment set ready_for_postings = false where student_id = $1',
      [studentId],
    );
    return client;
  }

  /** Asks until the other connection is seen to wait for this one. */
  async function blockedBy(client: pg.PoolClient, pid: number): Promise<void> {
    for (;;) {
      const { rows: seen } = await client.query<{ waits: boolean }>(
        'select pg_backend_pid() = any(pg_blocking_pids($1)) as waits',
        [pid],
      );
      if (seen[0]!.waits) return;
    }
  }
});
