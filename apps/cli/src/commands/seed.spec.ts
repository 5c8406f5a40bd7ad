import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '#platform/config/read-settings.js';
import { Settings } from '#platform/config/settings.js';
import { personKeyOf } from '#testing/builders/wrapped-keys.js';
import { runCommand } from '#testing/cli-run.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { withDemonstrationTools } from '../demonstration/demonstration-tools.js';
import { SIGN_INS } from '../demonstration/sign-ins.js';
import { runSeed } from './seed.js';

describe('seed', () => {
  let database: TestDatabase;
  let dataDir: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await makeDataDir();
  });
  afterAll(async () => {
    await database.drop();
    await removeDataDir(dataDir);
  });

  const settings = (target = database) => readSettings(testEnvironment(target, dataDir));
  const seed = ({ json = false, as = settings() } = {}) => runCommand((io) => runSeed(as, io, { json }));
  const ask = async (sql: string) => (await database.inspect.query<Record<string, unknown>>(sql)).rows;

  it('is refused in production', async () => {
    await expect(
      seed({ as: Object.assign(new Settings(), settings(), { mode: 'production' }) }),
    ).rejects.toThrow(/never loaded in production/);
    expect(await ask('select count(*)::int as n from coop.student')).toEqual([{ n: 0 }]);
  });

  it('loads two hundred students, those with a permit assessed, a few candidates, and prints who can sign in', async () => {
    const { out, err } = await seed({ json: true });
    expect([JSON.parse(out), err]).toEqual([SIGN_INS, '']);
    expect(
      await ask(`select (select count(*)::int from coop.student where pathway = 'coop') as students,
                        (select count(distinct stage)::int from coop.pathway_case) as stages,
                        (select count(*)::int from coop.account where password_hash is not null) as "signIns",
                        (select count(*)::int from (select student_id from coop.permit except select student_id from coop.current_assessment) x) as unassessed`),
    ).toEqual([{ students: 200, stages: 4, signIns: 6, unassessed: 0 }]);
  });

  it.each([
    ['coop.letter_request', 'state', ['approved', 'declined', 'draft', 'returned', 'submitted', 'withdrawn']],
    ['coop.letter', 'state', ['failed', 'issued', 'revoked']],
    ['coop.document', 'state', ['ready', 'received', 'refused', 'rejected', 'returned', 'verified']],
    ['coop.submission', 'evidence', ['declared', 'proof', 'verified']],
    [
      'coop.review_task',
      'kind',
      ['document', 'letter_problem', 'letter_request', 'mail_problem', 'roster_question', 'submission'],
    ],
    ['coop.notification', 'state', ['parked', 'planned', 'sent']],
    [
      `coop.assessment, jsonb_array_elements(result -> 'placements') p`,
      `p ->> 'verdict'`,
      ['blocked', 'covered', 'covered_policy', 'not_covered', 'partly_covered', 'unknown'],
    ],
    [
      `coop.assessment`,
      `result -> 'status' ->> 'work'`,
      ['authorized', 'authorized_policy', 'limited', 'not_authorized', 'unknown'],
    ],
    [
      `coop.assessment, jsonb_array_elements(result -> 'work') w`,
      `w ->> 'basis'`,
      ['COOP_WP', 'NONE', 'OTHER_WP', 'R186F_SWP', 'R186U', 'R186V'],
    ],
  ])('meets every state of %s (%s)', async (table, column, states) => {
    const rows = await ask(`select distinct ${column} as state from ${table} order by 1`);
    const met = rows.map(({ state }) => state);
    for (const state of states) expect(met).toContain(state);
  });

  it('fills the desk of today, tomorrow and later', async () => {
    const [tasks] =
      await ask(`select count(*) filter (where due_on < d)::int as overdue, count(*) filter (where due_on = d)::int as today,
        count(*) filter (where due_on = d + 1)::int as tomorrow, count(*) filter (where due_on > d + 1)::int as later,
        bool_or(assigned_to is not null) and bool_or(assigned_to is null) as shared
       from coop.review_task, (select (now() at time zone 'America/Vancouver')::date as d) clock`);
    for (const count of Object.values(tasks!)) expect(count).toBeTruthy();
  });

  it('tells of a batch of letters, each of which was issued', async () => {
    const rows = await ask(
      `select b.state, b.total, l.state as letter, count(*)::int as n
         from coop.letter_batch b join coop.letter_batch_row r on r.batch_id = b.id join coop.letter l on l.id = r.letter_id group by 1, 2, 3`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(rows[0]!['total']);
    expect(rows[0]!['total']).toBeGreaterThan(1);
  });

  it('keeps every file readable, sealed under its person’s key', async () => {
    const files = await ask(
      `select student_id as id, storage_key as key, sha256, bytes from coop.document_file
       union all select student_id, storage_key, sha256, bytes from coop.letter where state <> 'failed'`,
    );
    expect(files.length).toBeGreaterThan(180);
    await withDemonstrationTools(settings(), async ({ files: store }) => {
      for (const { id, key, bytes } of files) {
        const personKey = await personKeyOf(database.inspect, String(id));
        const content = await buffer(await store.get(String(key), personKey));
        expect([content.subarray(0, 5).toString(), content.length]).toEqual(['%PDF-', bytes]);
      }
    });
  });

  it('leaves a plan of reminders that planning again does not change', async () => {
    const students = await ask('select id from coop.student');
    const assessments = await ask('select count(*) as n from coop.assessment');
    await withDemonstrationTools(settings(), async ({ transactions, reassessment }) => {
      for (const { id } of students) {
        const difference = await transactions.run({ kind: 'system', name: 'seed' }, (tx) =>
          reassessment.reassess(tx, [String(id)]),
        );
        expect(difference).toEqual({ added: 0, superseded: 0, revived: 0 });
      }
    });
    expect(await ask('select count(*) as n from coop.assessment')).toEqual(assessments);
  });

  it('has somebody who can sign in and whose medical exam ends: both reminders of it wait', async () => {
    const rows = await ask(
      `select s.medical_exam_expires_on - n.due_at::date as days, n.state from coop.notification n
         join coop.student s on s.id = n.student_id join coop.account a on a.student_id = s.id and a.password_hash is not null
        where n.kind = 'medical_exam_expiry' order by n.due_at`,
    );
    expect(rows).toEqual([
      { days: 90, state: 'planned' },
      { days: 30, state: 'planned' },
    ]);
  });

  it('imports a roster that leaves questions for a person', async () => {
    expect(
      await ask('select state, rows_read, created, rejected, to_a_person, absent from coop.roster_import'),
    ).toEqual([{ state: 'finished', rows_read: 200, created: 0, rejected: 2, to_a_person: 2, absent: 0 }]);
    expect(
      await ask(
        `select distinct unnest(why) as why from coop.review_task where kind = 'roster_question' order by 1`,
      ),
    ).toEqual([{ why: 'email_changed' }, { why: 'number_recycled' }]);
  });

  it('says of itself in the audit trail that it wrote all this', async () => {
    const rows = await ask(
      `select actor_kind, actor_name, count(*) > 600 as many from coop.audit_entry group by 1, 2`,
    );
    expect(rows).toContainEqual({ actor_kind: 'system', actor_name: 'seed', many: true });
    // Candidates go their steps in the name of the fictitious coordinator.
    expect(rows.filter(({ actor_kind }) => actor_kind !== 'system')).toEqual([
      { actor_kind: 'staff', actor_name: 'Maya Okafor', many: false },
    ]);
  });

  it('changes nothing the second time, and prints the sign-ins again', async () => {
    const { out } = await seed();
    expect(out).toContain('there already');
    for (const { login, password } of SIGN_INS) expect(out).toMatch(new RegExp(`${login} +${password}`));
    expect(JSON.parse((await seed({ json: true })).out)).toEqual(SIGN_INS);
    expect(await ask('select count(*)::int as n from coop.student')).toEqual([{ n: 204 }]);
  });

  it('leaves a database with other data alone', async () => {
    const other = await createTestDatabase();
    try {
      await other.inspect
        .query(`insert into coop.student (student_number, given_name, family_name, search_name, email)
        values ('1', 'A', 'B', 'a b', 'a@b.example')`);
      const { out, err } = await seed({ json: true, as: settings(other) });
      expect([out, err]).toEqual(['[]\n', expect.stringContaining('holds other data')]);
    } finally {
      await other.drop();
    }
  });
});
