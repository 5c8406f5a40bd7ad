import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#database/data-source.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { SystemClock } from '#platform/clock/system-clock.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { aPermit, aProgram, anOffice } from '#testing/builders.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { AuthorizationFactsStore } from '../facts/authorization-facts.store.js';
import { type FactsPageQuery, FactsPageStore, type StudentOnPage } from '../facts/facts-page.store.js';
import { type ReminderEffect, ReminderEffects, type StudentUnderBoth } from './reminder-effects.js';
import { RulePackDryRunPageStore } from './rule-pack-dry-run-page.store.js';
import { RulePackDryRunStore } from './rule-pack-dry-run.store.js';
import { RulePackDryRunWork } from './rule-pack-dry-run-work.js';
import { RulePackStore } from './rule-pack.store.js';
import { RulePacks } from './rule-packs.js';
import { StudentEvaluations } from '../student-evaluation.js';

const PACK = coopPermitNeededFrom('2027-05-01', '2027-05-01');
const STUDENTS = 1_203;
const LOSERS = 41;
const NEVER = new AbortController().signal;

/** Ends as if the process had been killed, in the middle of the page that is named. */
class KilledAtPage extends FactsPageStore {
  private page = 0;

  constructor(private readonly last: number) {
    super();
  }

  override async read(tx: Transaction, query: FactsPageQuery): Promise<StudentOnPage[]> {
    this.page += 1;
    if (this.page === this.last) throw new Error('Killed.');
    return super.read(tx, query);
  }
}

/** As if one reminder of every student moved. */
class OneOfEach extends ReminderEffects {
  override async of(_tx: Transaction, students: readonly StudentUnderBoth[]): Promise<ReminderEffect[]> {
    const counts = { moved: students.length, added: 0, dropped: 0, atOnce: 0, never: 0, silenced: 0 };
    return Promise.resolve([{ kind: 'passport_expiry', ...counts }]);
  }
}

describe('RulePackDryRunWork', () => {
  let database: TestDatabase;
  let transactions: ActorTransactions;
  let losers: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await anOffice(database);
    const source = createDataSource({
      url: database.workerUrl,
      applicationName: 'dry run spec',
      poolSize: 4,
    });
    transactions = new ActorTransactions(await source.initialize());
    const { id: program } = await aProgram(database);
    await database.inspect.query(
      `with s as (insert into coop.student (student_number, given_name, family_name, search_name, email, program_id)
         select 'n' || n, 'Given', 'Family', 'given family', n || '@students.example', $1 from generate_series(1, $2::int) n returning id),
       k as (insert into keyring.person_key (student_id, wrapped_key) select id, '' from s)
       insert into coop.study_enrolment (student_id, from_on, to_on, load) select id, '2025-09-01', '2027-08-31', 'full_time' from s`,
      [program, STUDENTS],
    );
    const { rows } = await database.inspect.query<{ id: string }>(
      'select id from coop.student order by md5(id::text) limit $1',
      [LOSERS],
    );
    losers = rows.map(({ id }) => id).toSorted();
    for (const id of losers) {
      await aPermit(database, id, { expiresOn: '2027-08-31' });
    }
    await database.inspect.query(
      `with r as (insert into coop.letter_request (student_id, reference, kind) select s, s::text, 'placement_confirmation' from unnest($1::uuid[]) s returning id, student_id)
       insert into coop.letter (student_id, request_id, number, kind, language, facts, state, storage_key, sha256, issued_on)
       select student_id, id, id::text, 'placement_confirmation', 'en', '{}', 'issued', 'none', '', '2026-09-01' from r`,
      [losers],
    );
    await database.inspect.query(
      `insert into coop.rule_pack (id, contents, contents_hash) values ($1, $2, '')`,
      [PACK.id, JSON.stringify(PACK)],
    );
  });
  afterAll(async () => {
    await transactions.close();
    await database.drop();
  });
  afterEach(() => database.inspect.query('delete from coop.rule_pack_dry_run'));

  function work(facts = new FactsPageStore()): RulePackDryRunWork {
    const zones = new MomentZones();
    const rulePacks = new RulePacks(new RulePackStore());
    const single = new AuthorizationFactsStore();
    return new RulePackDryRunWork(
      transactions,
      new RulePackDryRunPageStore(),
      new RulePackDryRunStore(),
      facts,
      single,
      new StudentEvaluations(single, zones, rulePacks),
      rulePacks,
      new OneOfEach(),
      zones,
      new SystemClock(),
    );
  }
  async function aRun(pack = PACK.id): Promise<string> {
    const { rows } = await database.inspect.query<{ id: string }>(
      `insert into coop.rule_pack_dry_run (rule_pack, against, total, started_by, started_at)
       values ($1, '2026-11-21', $2, 'Ines Roy', '2026-11-22T18:00:00Z') returning id`,
      [pack, STUDENTS],
    );
    return rows[0]!.id;
  }
  const state = async (id: string): Promise<Record<string, unknown>> => {
    const { rows } = await database.inspect.query<Record<string, unknown>>(
      `select state, total, done, unchanged, gain, lose, undecidable, finished_at is not null as finished,
              (reminders -> 0 ->> 'moved')::int as moved
         from coop.rule_pack_dry_run where id = $1`,
      [id],
    );
    return rows[0]!;
  };
  const named = async (id: string): Promise<string[]> => {
    const { rows } = await database.inspect.query<{ student: string }>(
      'select student_id as student from coop.rule_pack_dry_run_row where dry_run_id = $1 order by 1',
      [id],
    );
    return rows.map(({ student }) => student);
  };
  const WHOLE = {
    state: 'done',
    total: STUDENTS,
    done: STUDENTS,
    unchanged: STUDENTS - LOSERS,
    gain: 0,
    lose: LOSERS,
    undecidable: 0,
    finished: true,
    moved: STUDENTS,
  };

  it('looks at everybody, page by page, and names those whose answer would be another', async () => {
    const id = await aRun();
    expect(await work().run(NEVER)).toEqual({ looked: STUDENTS });
    expect(await state(id)).toEqual(WHOLE);
    expect(await named(id)).toEqual(losers);
  });

  it.each([1, 2, 3])(
    'goes on where it was killed, in page %i: nobody twice, nobody left out',
    async (page) => {
      const id = await aRun();
      await expect(work(new KilledAtPage(page)).run(NEVER)).rejects.toThrow('Killed.');
      expect(await state(id)).toMatchObject({ state: 'running', done: (page - 1) * 500, finished: false });
      expect(await work().run(NEVER)).toEqual({ looked: STUDENTS - (page - 1) * 500 });
      expect(await state(id)).toEqual(WHOLE);
      expect(await named(id)).toEqual(losers);
    },
  );

  it('ends after the page under way when the worker shuts down', async () => {
    const id = await aRun();
    const stop = new AbortController();
    class StopsAfterOne extends FactsPageStore {
      override async read(tx: Transaction, query: FactsPageQuery): Promise<StudentOnPage[]> {
        stop.abort();
        return super.read(tx, query);
      }
    }
    expect(await work(new StopsAfterOne()).run(stop.signal)).toEqual({ looked: 500 });
    expect(await state(id)).toMatchObject({ state: 'running', done: 500 });
  });

  it('leaves a run that was stopped as it is', async () => {
    const id = await aRun();
    await expect(work(new KilledAtPage(2)).run(NEVER)).rejects.toThrow('Killed.');
    await database.inspect.query(
      `update coop.rule_pack_dry_run set state = 'stopped', finished_at = now() where id = $1`,
      [id],
    );
    expect(await work().run(NEVER)).toEqual({ looked: 0 });
    expect(await state(id)).toMatchObject({ state: 'stopped', done: 500 });
  });

  it('is carried on by one worker at a time', async () => {
    const id = await aRun();
    const both = await Promise.all([work().run(NEVER), work().run(NEVER)]);
    if ((await state(id))['state'] === 'running') both.push(await work().run(NEVER));
    expect(both.reduce((sum, { looked }) => sum + looked, 0)).toBe(STUDENTS);
    expect(await state(id)).toEqual(WHOLE);
  });

  it('fails as a whole where an answer cannot be computed', async () => {
    // No check would let this pack pass: the engine has no filing rule for any day.
    await database.inspect.query(
      `insert into coop.rule_pack (id, contents, contents_hash) values ('2027-05-02', $1, '')`,
      [JSON.stringify({ ...PACK, id: '2027-05-02', filing: [] })],
    );
    const id = await aRun('2027-05-02');
    await expect(work().run(NEVER)).rejects.toThrow('cannot be computed');
    expect(await state(id)).toMatchObject({ state: 'failed', finished: true });
  });
});
