import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ROLE_NAMES } from '#database/bootstrap.js';
import { SCHEMA_TAGS } from '#database/classification/schema-tags.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { populate } from './population.js';
import {
  ACTORS,
  countRows,
  type GuardedTable,
  guardedTables,
  type Matrix,
  matrixOf,
  type Pair,
  PROBE,
  rightsOf,
} from './row-matrix.js';
import { readersOf } from './row-readers.js';
import { rightsOn } from './row-rights.js';

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly hasUsing: boolean;
  readonly hasCheck: boolean;
}

describe('one student never sees another’s row', () => {
  let database: TestDatabase;
  let tables: GuardedTable[];
  let people: Pair;
  /** As the roles really sign in. */
  let roles: Record<'app' | 'worker', pg.Client>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const [self, other] = await populate(database, ['canaryself', 'canaryother']);
    const accountOf = async (email: string): Promise<string> => {
      const found = await database.inspect.query<{ id: string }>(
        'select id from coop.account where email = $1',
        [email],
      );
      return found.rows[0]!.id;
    };
    people = {
      self: self!,
      other: other!,
      limitedAccountId: await accountOf('north@kestrel.example'),
      adviserAccountId: await accountOf('adviser@kestrel.example'),
    };
    await database.inspect.query(PROBE);
    tables = await guardedTables(database.inspect, self!);
    roles = {
      app: new pg.Client({ connectionString: database.appUrl }),
      worker: new pg.Client({ connectionString: database.workerUrl }),
    };
    await roles.app.connect();
    await roles.worker.connect();
  });
  afterAll(async () => {
    await roles.app.end();
    await roles.worker.end();
    await database.drop();
  });

  it('is tried on rows of both in every table', async () => {
    expect(tables.length).toBeGreaterThan(25);
    const missing = [];
    for (const table of tables) {
      const others = await countRows(database.inspect, table, people.other);
      if (table.ownRows === 0 || others === 0) missing.push(table.name);
    }
    expect(missing).toEqual([]);
  });

  it('holds on every table, for every command and every actor', async () => {
    const measured: Record<string, Matrix> = {};
    const wanted: Record<string, Matrix> = {};
    for (const table of tables) {
      measured[table.name] = await asTheyAre(table);
      wanted[table.name] = rightsOn(table);
    }
    expect(measured).toEqual(wanted);
  });

  it('lets those people read that the data map names, and nobody else', () => {
    const told = tables.map(({ name }) => [name, (SCHEMA_TAGS[name]?.readBy ?? []).toSorted()]);
    const real = tables.map((table) => [table.name, readersOf(rightsOn(table)).toSorted()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(real));
  });

  it('shows nothing on a connection on which nobody was ever set', async () => {
    for (const client of Object.values(roles)) {
      for (const { name, grants } of tables) {
        if (!grants[client === roles.app ? 'app' : 'worker']?.includes('s')) continue;
        const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`);
        expect({ name, ...rows[0] }).toEqual({ name, n: 0 });
      }
    }
  });

  it.each([
    [
      'a permit that counts as verified',
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on, verified)
      values ($1, 'study_permit', 'student_statement', '2025-01-01', '2027-01-01', true)`,
    ],
    [
      'a permit in the name of the office',
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on)
      values ($1, 'study_permit', 'office', '2025-01-01', '2027-01-01')`,
    ],
    [
      'an application that counts as verified',
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
      values ($1, 'restoration', now(), '2026-01-01T00:00:00', 'UTC', 'verified')`,
    ],
    [
      'a verified outcome',
      `update coop.submission set outcome = 'approved', outcome_at = now(), outcome_evidence = 'verified' where student_id = $1`,
    ],
    [
      'another time of an application',
      `update coop.submission set received_at = received_at - interval '1 day' where student_id = $1`,
    ],
    [
      'another departure',
      `update coop.travel set departed_at = departed_at - interval '1 day' where student_id = $1`,
    ],
    [
      'words of the office to oneself',
      `insert into coop.case_note (student_id, shown_to, body, author_id, author_name) values ($1, $1, 'You may', $1, 'Maya')`,
    ],
    [
      'another role',
      `update coop.account set role = 'administrator', student_id = null where student_id = $1`,
    ],
    [
      'a journey in the name of the office',
      `insert into coop.travel (student_id, departed_at) values ($1, now())`,
    ],
    [
      'an own journey as a statement of the office',
      `update coop.travel set source = 'office', returned_at = departed_at + interval '1 day' where student_id = $1`,
    ],
    [
      'a letter request that is approved from the beginning',
      `insert into coop.letter_request (student_id, reference, kind, state) values ($1, 'X1', 'placement_confirmation', 'approved')`,
    ],
    [
      'the approval of an own request',
      `update coop.letter_request set state = 'approved' where student_id = $1 and state = 'submitted'`,
    ],
    [
      'another number of a request',
      `update coop.letter_request set reference = 'X' || id where student_id = $1`,
    ],
    [
      'the decision on a request',
      `update coop.letter_request set decided_by = $1, decided_at = now(), reasons = '[]' where student_id = $1`,
    ],
    [
      'other answers after submitting',
      `update coop.letter_request set answers = '{}' where student_id = $1 and state = 'submitted'`,
    ],
    [
      'an earlier time of submission',
      `update coop.letter_request set submitted_at = now() - interval '9 days' where student_id = $1 and state = 'draft'`,
    ],
    [
      'a mail that counts as sent from the beginning',
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at, state)
       values ('x', $1, 'case_changed', 'legal', 'permit', now(), 'sent')`,
    ],
    [
      'a mail that counts as sent',
      `update coop.notification set state = 'sent', sent_at = now() where student_id = $1`,
    ],
    ['other words of a mail', `update coop.notification set details = '{"date": "x"}' where student_id = $1`],
    ['another due time of a mail', `update coop.notification set due_at = now() where student_id = $1`],
    [
      'the choice of who looks at a task',
      `update coop.review_task set assigned_to = (select a.id from coop.account a where a.student_id = $1) where student_id = $1`,
    ],
    ['another due day of a task', `update coop.review_task set due_on = due_on + 90 where student_id = $1`],
    ['fewer reasons of a task', `update coop.review_task set why = '{}' where student_id = $1`],
    [
      'a task in a colleague’s hands',
      `insert into coop.review_task (student_id, kind, subject_id, due_on, assigned_to)
       select $1, 'document', $1, '2026-12-01', a.id from coop.account a where a.student_id = $1`,
    ],
    [
      'an answer that points at no own assessment',
      `update coop.current_assessment set assessment_id = gen_random_uuid() where student_id = $1`,
    ],
    ['another mail address', `update coop.account set email = 'mine@evil.example' where student_id = $1`],
  ])('refuses a student %s', async (_name, sql) => {
    const { self } = people;
    await roles.app.query('begin');
    await roles.app.query(
      `select set_config('coopdesk.actor_kind', 'student', true), set_config('coopdesk.actor_id', $1, true), set_config('coopdesk.student_id', $2, true)`,
      [self.accountId, self.studentId],
    );
    await expect(roles.app.query(sql, [self.studentId])).rejects.toMatchObject({ code: '42501' });
    await roles.app.query('rollback');
  });

  /** As the login roles find it, over connections of their own. */
  async function asTheyAre(table: GuardedTable): Promise<Matrix> {
    const measured = {} as Record<(typeof ACTORS)[number], Matrix[(typeof ACTORS)[number]]>;
    for (const role of ['app', 'worker'] as const) {
      await roles[role].query('begin');
      const matrix = await matrixOf(roles[role], table, people, async () => undefined);
      await roles[role].query('rollback');
      for (const actor of ACTORS)
        if (/^system:(worker|erasure)$/.test(actor) === (role === 'worker')) measured[actor] = matrix[actor];
    }
    return measured;
  }

  describe('and the matrix notices', () => {
    let superuser: pg.PoolClient;
    let policies: Policy[];
    beforeAll(async () => {
      superuser = await database.inspect.connect();
      const found = await superuser.query<Policy>(
        `select polrelid::regclass::text as table, polname as name, polqual is not null as "hasUsing", polwithcheck is not null as "hasCheck"
           from pg_policy where polroles <> array['${ROLE_NAMES.bytes}'::regrole::oid] order by 1, 2`,
      );
      policies = found.rows;
    });
    afterAll(() => superuser.release());

    /** Whether a change of the policies of a table, made and undone here, shows in the matrix. */
    const isNoticed = async (tableName: string, change: string): Promise<boolean> => {
      const table = tables.find(({ name }) => name === tableName)!;
      await superuser.query('begin');
      try {
        await superuser.query(change);
        const wanted = rightsOn(table);
        for (const actor of ACTORS) {
          const measured = await rightsOf(superuser, table, people, actor, async (role) => {
            await superuser.query(`set local role ${ROLE_NAMES[role]}`);
          });
          if (measured.own !== wanted[actor].own || measured.other !== wanted[actor].other) return true;
        }
        return false;
      } finally {
        await superuser.query('rollback');
      }
    };

    it('nothing when nothing was changed', async () => {
      const noticed = [];
      for (const { name } of tables) if (await isNoticed(name, 'select 1')) noticed.push(name);
      expect(noticed).toEqual([]);
    });

    it.each([
      ['dropped', ({ table, name }: Policy) => `drop policy ${name} on ${table}`],
      [
        'weakened to let everything through',
        ({ table, name, hasUsing, hasCheck }: Policy) =>
          `alter policy ${name} on ${table} ${hasUsing ? 'using (true)' : ''} ${hasCheck ? 'with check (true)' : ''}`,
      ],
      [
        'turned round',
        ({ table, name, hasUsing, hasCheck }: Policy) =>
          `alter policy ${name} on ${table} ${hasUsing ? 'using (false)' : ''} ${hasCheck ? 'with check (false)' : ''}`,
      ],
    ])('every policy that was %s', async (_name, change) => {
      const unnoticed = [];
      for (const policy of policies)
        if (!(await isNoticed(policy.table, change(policy))))
          unnoticed.push(`${policy.table}.${policy.name}`);
      expect(unnoticed).toEqual([]);
    });

    it('every table whose row-level security was switched off', async () => {
      const unnoticed = [];
      for (const { name } of tables)
        if (!(await isNoticed(name, `alter table ${name} disable row level security`))) unnoticed.push(name);
      expect(unnoticed).toEqual([]);
    });
  });
});
