import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { type Person, populate } from './population.js';
import { type GuardedTable, guardedTables, linkHashOf } from './row-matrix.js';

/** Whoever holds a student's link acts with its hash; the database shows what the answer needs, and of one student alone. */
describe('the holder of an employer’s link', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let tables: GuardedTable[];
  let self: Person;
  let other: Person;

  beforeAll(async () => {
    database = await createTestDatabase();
    [self, other] = (await populate(database, ['canaryself', 'canaryother'])) as [Person, Person];
    tables = await guardedTables(database.inspect, self);
    client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  beforeEach(async () => {
    await client.query('rollback');
    await client.query('begin');
  });

  const hold = (hash: string, kind = 'system:public_statement') =>
    client.query(
      `select set_config('coopdesk.actor_kind', $1, true), set_config('coopdesk.statement', $2, true),
              set_config('coopdesk.actor_id', '', true), set_config('coopdesk.student_id', '', true)`,
      [kind, hash],
    );
  const seen = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const { name, grants } of tables) {
      if (!grants.app?.includes('s')) continue;
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`);
      if (rows[0]!.n > 0) found[name] = rows[0]!.n;
    }
    return found;
  };

  it('sees one student, and only what the answer is computed from', async () => {
    await hold(linkHashOf(self));
    expect(Object.keys(await seen()).toSorted()).toEqual([
      'coop.course_enrolment',
      'coop.employer_statement',
      'coop.letter',
      'coop.permit',
      'coop.policy_sign_off',
      'coop.student',
      'coop.study_enrolment',
      'coop.submission',
      'coop.travel',
      'coop.work_term',
    ]);
    const { rows } = await client.query<{ id: string }>('select id from coop.student');
    expect(rows).toEqual([{ id: self.studentId }]);
  });

  it.each([
    ['a token that nobody has', 'ff'.repeat(32)],
    ['no token', ''],
  ])('with %s sees nothing', async (_name, hash) => {
    await hold(hash);
    expect(await seen()).toEqual({});
  });

  it('sees nothing of the student once the link is ended', async () => {
    await client.query('rollback');
    await database.inspect.query(
      `update coop.employer_statement set revoked_at = now(), revoked_by = 'student' where student_id = $1`,
      [other.studentId],
    );
    await client.query('begin');
    await hold(linkHashOf(other));
    expect(await seen()).toEqual({ 'coop.employer_statement': 1 });
  });

  it.each(['student', 'machine', 'system:sign_in', 'system:health', 'system:evaluations'])(
    'is nobody else: a token opens nothing for %s',
    async (kind) => {
      await hold(linkHashOf(self), kind);
      const { rows } = await client.query('select id from coop.employer_statement');
      expect(rows).toEqual([]);
    },
  );

  it('may count a look, and change nothing else', async () => {
    await hold(linkHashOf(self));
    const count = await client.query(
      'update coop.employer_statement set views = views + 1, last_viewed_at = now()',
    );
    expect(count.rowCount).toBe(1);
    for (const change of [
      'views = 0',
      'views = views + 2',
      `revoked_at = now(), revoked_by = 'student'`,
      'expires_at = now()',
      'token_hash = null',
    ]) {
      await client.query('savepoint before');
      await expect(client.query(`update coop.employer_statement set ${change}`)).rejects.toMatchObject({
        code: '42501',
      });
      await client.query('rollback to before');
    }
  });

  it('leaves a student no way to hide a look, or to open an ended link again', async () => {
    await client.query(
      `select set_config('coopdesk.actor_kind', 'student', true), set_config('coopdesk.actor_id', $1, true), set_config('coopdesk.student_id', $2, true)`,
      [self.accountId, self.studentId],
    );
    for (const change of ['views = 1', 'last_viewed_at = now()', `expires_at = now() + interval '1 year'`]) {
      await client.query('savepoint before');
      await expect(client.query(`update coop.employer_statement set ${change}`)).rejects.toMatchObject({
        code: '42501',
      });
      await client.query('rollback to before');
    }
    await client.query(`update coop.employer_statement set revoked_at = now(), revoked_by = 'student'`);
    await expect(
      client.query('update coop.employer_statement set revoked_at = null, revoked_by = null'),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
